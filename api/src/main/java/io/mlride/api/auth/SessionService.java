package io.mlride.api.auth;

import io.mlride.api.access.AccessTokens;
import io.mlride.api.access.TokenSettings;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.http.Visitor;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.Session;
import io.mlride.database.account.Sessions;
import io.mlride.database.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Begins sessions, goes on with them and ends them. */
@ApplicationScoped
public class SessionService {

  private final Accounts accounts;
  private final Sessions sessions;
  private final AccessTokens tokens;
  private final TokenSettings settings;
  private final DatabaseLink database;
  private final Clock clock;

  SessionService(
      Accounts accounts,
      Sessions sessions,
      AccessTokens tokens,
      TokenSettings settings,
      DatabaseLink database,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.settings = settings;
    this.database = database;
    this.clock = clock;
  }

  /**
   * A new session of somebody who has proved who they are.
   *
   * @param account as it was when they proved it: a password that was changed meanwhile is not one
   * @throws ProblemException they may not come in
   */
  @Transactional
  public Tokens begin(Account account, Visitor visitor) {
    refuseChanged(account, accounts.kept(account.id));
    var secret = Secrets.fresh();
    var session = new Session();
    session.id = UUID.randomUUID();
    session.accountId = account.id;
    session.begunAt = clock.instant();
    session.address = visitor.address();
    session.agent = visitor.agent();
    use(session, secret);
    sessions.persist(session);
    return answer(account, session, secret);
  }

  private static void refuseChanged(Account before, Optional<Account> now) {
    if (now.filter(row -> Objects.equals(row.passwordHash, before.passwordHash)).isEmpty()) {
      throw ProblemException.of(
          ProblemType.WRONG_CREDENTIALS, "This account was changed meanwhile. Log in again.");
    }
    if (now.get().suspendedAt != null) {
      throw ProblemException.of(
          ProblemType.SUSPENDED, "This account is suspended. Ask an admin what to do.");
    }
  }

  /**
   * New tokens for a refresh token, which is used up by that. One that was used before is in two
   * hands: its session ends.
   *
   * @return empty: it opens nothing
   */
  @Transactional
  public Optional<Tokens> goOn(String refreshToken) {
    database.require();
    var token = RefreshToken.parse(refreshToken);
    var session = token.flatMap(it -> sessions.locked(it.session()));
    if (session.isEmpty() || !session.get().expiresAt.isAfter(clock.instant())) {
      return Optional.empty();
    }
    if (!MessageDigest.isEqual(
        session.get().secretHash, Secrets.hash(token.orElseThrow().secret()))) {
      sessions.delete(session.get());
      return Optional.empty();
    }
    return accounts
        .findByIdOptional(session.get().accountId)
        .filter(account -> account.suspendedAt == null)
        .map(account -> goOn(account, session.get()));
  }

  private Tokens goOn(Account account, Session session) {
    var secret = Secrets.fresh();
    use(session, secret);
    return answer(account, session, secret);
  }

  private void use(Session session, String secret) {
    session.secretHash = Secrets.hash(secret);
    session.lastUsedAt = clock.instant();
    session.expiresAt = clock.instant().plus(settings.session());
  }

  private Tokens answer(Account account, Session session, String secret) {
    return new Tokens(
        tokens.issue(account.id, session.id),
        "Bearer",
        clock.instant().plus(settings.access()),
        new RefreshToken(session.id, secret).text(),
        account.deletionDueAt);
  }

  /** Ends one. */
  @Transactional
  public boolean end(UUID account, UUID session) {
    return sessions.delete("id = ?1 and accountId = ?2", session, account) == 1;
  }

  /** Sessions of a person that are not over, the last used first. */
  @Transactional
  public List<Session> of(UUID account) {
    return sessions.of(account, clock.instant());
  }

  /** Ends all of a person. */
  @Transactional
  public void endAll(UUID account) {
    sessions.endAll(account);
  }
}
