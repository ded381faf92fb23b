package io.mlride.api.auth;

import io.mlride.api.account.AccountRegistry;
import io.mlride.api.account.NewAccount;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.http.Visitor;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lets people in who prove who they are. */
@ApplicationScoped
public class AuthService {

  private final Accounts accounts;
  private final AccountRegistry registry;
  private final SessionService sessions;
  private final Passwords passwords;
  private final PasswordStrength strength;
  private final LoginThrottle throttle;
  private final AuthSettings settings;
  private final DatabaseLink database;

  AuthService(
      Accounts accounts,
      AccountRegistry registry,
      SessionService sessions,
      Passwords passwords,
      PasswordStrength strength,
      LoginThrottle throttle,
      AuthSettings settings,
      DatabaseLink database) {
    this.accounts = accounts;
    this.registry = registry;
    this.sessions = sessions;
    this.passwords = passwords;
    this.strength = strength;
    this.throttle = throttle;
    this.settings = settings;
    this.database = database;
  }

  /** Makes an account and logs it in. */
  public Tokens register(Registration wanted, Visitor visitor) {
    if (!settings.registration()) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "Accounts are not made by registration here; ask an admin.");
    }
    database.require();
    strength
        .weakness(
            "/password", wanted.password(), wanted.handle(), wanted.email(), wanted.nickname())
        .ifPresent(
            weak -> {
              throw ProblemException.of(ProblemType.INVALID_REQUEST, weak.detail(), List.of(weak));
            });
    var account =
        registry.create(
            new NewAccount(
                wanted.handle(),
                wanted.email(),
                passwords.hash(wanted.password()),
                Account.USER,
                wanted.nickname()));
    return sessions.begin(account, visitor);
  }

  /** Logs somebody in. A wrong name and a wrong password are answered alike. */
  public Tokens logIn(LogIn given, Visitor visitor) {
    database.require();
    var account = find(given.login());
    // By id, so that handle and e-mail address are one account to guess at.
    var who = account.map(row -> row.id.toString()).orElse(given.login());
    throttle.take(who, visitor.address());
    var hash = account.map(row -> row.passwordHash).orElse(null);
    if (!matches(given.password(), hash, who, visitor.address())) {
      throw ProblemException.of(
          ProblemType.WRONG_CREDENTIALS, "This name and password do not belong together.");
    }
    throttle.succeeded(who, visitor.address());
    return sessions.begin(account.orElseThrow(), visitor);
  }

  private boolean matches(String password, String hash, String who, String address) {
    try {
      return passwords.matches(password, hash);
    } catch (ProblemException e) {
      throttle.giveBack(who, address);
      throw e;
    }
  }

  private Optional<Account> find(String login) {
    return QuarkusTransaction.requiringNew().call(() -> accounts.named(login));
  }
}
