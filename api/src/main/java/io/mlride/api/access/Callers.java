package io.mlride.api.access;

import io.mlride.api.database.DatabaseLink;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.PersonalToken;
import io.mlride.database.account.PersonalTokens;
import io.mlride.database.account.Sessions;
import io.mlride.database.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a token is, asked of the database with every request: what ended, was suspended or changed
 * its role counts at once.
 */
@ApplicationScoped
public class Callers {

  private final AccessTokens tokens;
  private final Accounts accounts;
  private final Sessions sessions;
  private final PersonalTokens personalTokens;
  private final Presence presence;
  private final DatabaseLink database;
  private final Clock clock;

  Callers(
      AccessTokens tokens,
      Accounts accounts,
      Sessions sessions,
      PersonalTokens personalTokens,
      Presence presence,
      DatabaseLink database,
      Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.sessions = sessions;
    this.personalTokens = personalTokens;
    this.presence = presence;
    this.database = database;
    this.clock = clock;
  }

  /** Empty: the token does not let anybody in. */
  @Transactional
  public Optional<Caller> of(String token) {
    return token.startsWith(OwnTokens.PERSONAL)
        ? byToken(Secrets.hash(token))
        : tokens.read(token).flatMap(this::bySession);
  }

  /** Who an external provider's token is; empty: may not come in. */
  @Transactional
  public Optional<Caller> byProvider(UUID account, Instant until) {
    database.require();
    return active(account).map(row -> caller(row, Via.PROVIDER, Optional.empty(), until));
  }

  /** Whether somebody who came in before may still be in. */
  public boolean mayStay(Caller caller) {
    return presence.still(List.of(caller)).contains(caller);
  }

  private Optional<Caller> bySession(AccessTokens.Claims claims) {
    database.require();
    return sessions
        .current(claims.session(), clock.instant())
        .filter(session -> session.accountId.equals(claims.account()))
        .flatMap(session -> active(session.accountId))
        .map(row -> caller(row, Via.SESSION, Optional.of(claims.session()), claims.until()));
  }

  private Optional<Caller> byToken(byte[] hash) {
    database.require();
    return personalTokens.current(hash, clock.instant()).flatMap(this::use);
  }

  private Optional<Caller> use(PersonalToken token) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(token.lastUsedOn)) {
      token.lastUsedOn = today;
    }
    return active(token.accountId)
        .map(
            row ->
                new Caller(
                    row.id,
                    Optional.ofNullable(row.handle),
                    row.role.equals(Account.ADMIN),
                    Via.TOKEN,
                    Optional.empty(),
                    token.scope.equals("write"),
                    token.expiresAt,
                    Optional.of(token.id)));
  }

  private Optional<Account> active(UUID account) {
    return accounts.findByIdOptional(account).filter(row -> row.suspendedAt == null);
  }

  private static Caller caller(Account row, Via via, Optional<UUID> session, Instant until) {
    return new Caller(
        row.id,
        Optional.ofNullable(row.handle),
        row.role.equals(Account.ADMIN),
        via,
        session,
        true,
        until,
        Optional.empty());
  }
}
