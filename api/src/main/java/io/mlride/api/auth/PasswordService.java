package io.mlride.api.auth;

import io.mlride.api.http.Visitor;
import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.PersonalTokens;
import io.mlride.database.account.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Changes passwords. Every way in that there was before ends: one of them may be a thief's. */
@ApplicationScoped
public class PasswordService {

  private final Accounts accounts;
  private final Sessions sessions;
  private final PersonalTokens tokens;
  private final SessionService begin;
  private final CurrentPassword current;
  private final PasswordStrength strength;
  private final Passwords passwords;

  PasswordService(
      Accounts accounts,
      Sessions sessions,
      PersonalTokens tokens,
      SessionService begin,
      CurrentPassword current,
      PasswordStrength strength,
      Passwords passwords) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.begin = begin;
    this.current = current;
    this.strength = strength;
    this.passwords = passwords;
  }

  /** Changes it and begins the one session that there is then. */
  public Tokens change(UUID id, PasswordChange wanted, Visitor visitor) {
    var account = QuarkusTransaction.requiringNew().call(() -> accounts.findById(id));
    if (account.passwordHash == null) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "You have no password here; change it where you log in.");
    }
    current.check(account, wanted.currentPassword(), visitor);
    weakness(account, wanted)
        .ifPresent(
            weak -> {
              throw ProblemException.of(ProblemType.INVALID_REQUEST, weak.detail(), List.of(weak));
            });
    var hash = passwords.hash(wanted.newPassword());
    return QuarkusTransaction.requiringNew().call(() -> replace(account, hash, visitor));
  }

  private Optional<FieldError> weakness(Account account, PasswordChange wanted) {
    return wanted.newPassword().equals(wanted.currentPassword())
        ? Optional.of(
            new FieldError("/newPassword", "This is your password already; take another."))
        : strength.weakness(
            "/newPassword", wanted.newPassword(), account.handle, account.email, account.nickname);
  }

  private Tokens replace(Account before, String hash, Visitor visitor) {
    var row = accounts.locked(before.id).orElseThrow();
    if (!Objects.equals(row.passwordHash, before.passwordHash)) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "Your password was changed meanwhile. Log in with the new one.");
    }
    row.passwordHash = hash;
    sessions.endAll(row.id);
    tokens.endAll(row.id);
    return begin.begin(row, visitor);
  }
}
