package io.mlride.api.access;

import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.PersonalToken;
import io.mlride.database.account.PersonalTokens;
import io.mlride.database.account.Session;
import io.mlride.database.account.Sessions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether people who came in a while ago, and are connected since then, may still be in. Asks for
 * many at once.
 */
@ApplicationScoped
public class Presence {
  private static final int AT_ONCE = 1000;

  private final Accounts accounts;
  private final Sessions sessions;
  private final PersonalTokens tokens;
  private final Clock clock;

  Presence(Accounts accounts, Sessions sessions, PersonalTokens tokens, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Those of them who may stay. Who came in by a session stays as long as that lasts, although
   * access tokens are shorter: a program has no way to hand in the next one. Who was an admin stays
   * only as an admin.
   */
  @Transactional
  public Set<Caller> still(Collection<Caller> callers) {
    var now = clock.instant();
    Map<UUID, Account> people =
        rows(accounts, callers.stream().map(Caller::account), row -> row.id);
    Map<UUID, Session> begun =
        rows(sessions, callers.stream().flatMap(it -> it.session().stream()), row -> row.id);
    Map<UUID, PersonalToken> made =
        rows(tokens, callers.stream().flatMap(it -> it.token().stream()), row -> row.id);
    return callers.stream()
        .filter(it -> mayBeIn(it, people.get(it.account())))
        .filter(it -> lasts(it, begun, made, now))
        .collect(Collectors.toSet());
  }

  private static boolean mayBeIn(Caller caller, Account row) {
    return row != null
        && row.suspendedAt == null
        && (!caller.admin() || row.role.equals(Account.ADMIN));
  }

  private static boolean lasts(
      Caller caller, Map<UUID, Session> begun, Map<UUID, PersonalToken> made, Instant now) {
    if (caller.session().isPresent()) {
      var session = begun.get(caller.session().get());
      return session != null && session.expiresAt.isAfter(now);
    }
    return caller.until().isAfter(now)
        && caller.token().map(made::get).map(Objects::nonNull).orElse(caller.token().isEmpty());
  }

  private static <T> Map<UUID, T> rows(
      PanacheRepositoryBase<T, UUID> table, Stream<UUID> ids, Function<T, UUID> id) {
    var wanted = new ArrayList<>(ids.collect(Collectors.toCollection(HashSet::new)));
    List<T> found = new ArrayList<>();
    for (var from = 0; from < wanted.size(); from += AT_ONCE) {
      found.addAll(
          table.list("id in ?1", wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()))));
    }
    return found.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
