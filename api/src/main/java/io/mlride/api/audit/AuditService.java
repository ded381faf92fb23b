package io.mlride.api.audit;

import io.mlride.api.access.Caller;
import io.mlride.api.http.Page;
import io.mlride.api.problem.ProblemException;
import io.mlride.database.audit.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows admins all, and everybody else what they did and what was done to what is theirs. */
@ApplicationScoped
class AuditService {
  private final AuditStore store;

  AuditService(AuditStore store) {
    this.store = store;
  }

  @Transactional
  Page<AuditView> list(Caller caller, AuditQuery wanted, int limit, String cursor) {
    var query = limited(caller, wanted);
    var found = store.page(query, AuditPlace.of(cursor), limit + 1);
    var rows = found.subList(0, Math.min(limit, found.size()));
    var handles = handles(rows);
    var next = found.size() > limit ? place(rows.get(rows.size() - 1)).cursor() : null;
    return new Page<>(
        rows.stream().map(row -> view(row, handles, caller)).toList(), next, store.count(query));
  }

  /**
   * The account that is meant.
   *
   * @param actor handle or id; null: nobody is asked for
   */
  @Transactional
  UUID actor(Caller caller, String actor) {
    if (actor == null) {
      return null;
    }
    if (actor.length() == 36) {
      try {
        return UUID.fromString(actor);
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid("?actor", "This is neither a handle nor an account's id.");
      }
    }
    var isMe = caller.chosenHandle().filter(actor::equals).isPresent();
    if (!isMe && !caller.admin()) {
      throw ProblemException.notFound("account of that name");
    }
    return store
        .account(actor)
        .orElseThrow(() -> ProblemException.notFound("account of that name"));
  }

  private static AuditQuery limited(Caller caller, AuditQuery wanted) {
    return new AuditQuery(
        caller.admin() ? null : caller.account(),
        wanted.actor(),
        wanted.action(),
        wanted.object(),
        wanted.from(),
        wanted.to(),
        wanted.outcome());
  }

  private Map<UUID, String> handles(List<AuditEntry> rows) {
    var people =
        rows.stream()
            .flatMap(row -> Stream.of(row.actor, row.owner).filter(Objects::nonNull))
            .collect(Collectors.toSet());
    return people.isEmpty() ? Map.of() : store.handles(people);
  }

  private static AuditPlace place(AuditEntry row) {
    return new AuditPlace(row.at, row.id);
  }

  private static AuditView view(AuditEntry row, Map<UUID, String> handles, Caller reader) {
    return new AuditView(
        row.id,
        row.at,
        row.requestId,
        row.actor,
        row.actor == null ? null : handles.get(row.actor),
        row.via,
        row.action,
        row.object,
        row.detail,
        row.owner,
        row.owner == null ? null : handles.get(row.owner),
        maySeeAddress(row, reader) ? row.address : null,
        row.status,
        Outcome.fromString(row.outcome),
        row.problem);
  }

  /** Where a failed log-in came from is for its victim to know; where an admin sits is not. */
  private static boolean maySeeAddress(AuditEntry row, Caller reader) {
    return reader.admin() || row.actor == null || row.actor.equals(reader.account());
  }
}
