package io.mlride.database.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Rows of transitions. Callers hold a transaction. */
@ApplicationScoped
public class Transitions implements PanacheRepositoryBase<Transition, Transition.Key> {

  private static final String WRITE =
      """
      insert into history.transition (workspace_uid, sequence, first_sequence, not_observed,
          phase, reason, message, occurred_at)
      select :workspaceUid, :sequence, :firstSequence, :notObserved,
          cast(:phase as text), cast(:reason as text), cast(:message as text), :occurredAt
      where not exists (select from history.transition t
          where t.workspace_uid = :workspaceUid
            and t.sequence >= :firstSequence and t.first_sequence <= :sequence)
      on conflict do nothing
      """;

  /**
   * Transitions of a workspace, newest first.
   *
   * @param before only those with a smaller sequence; start with {@link Long#MAX_VALUE}
   * @param limit at most so many
   */
  public List<Transition> of(UUID workspaceUid, long before, int limit) {
    return find("workspaceUid = ?1 and sequence < ?2 order by sequence desc", workspaceUid, before)
        .page(0, limit)
        .list();
  }

  /** Writes a transition or a gap; what a row covers already is left as it is. */
  public void write(Transition row) {
    getEntityManager()
        .createNativeQuery(WRITE)
        .setParameter("workspaceUid", row.workspaceUid)
        .setParameter("sequence", row.sequence)
        .setParameter("firstSequence", row.firstSequence)
        .setParameter("notObserved", row.notObserved)
        .setParameter("phase", row.phase)
        .setParameter("reason", row.reason)
        .setParameter("message", row.message)
        .setParameter("occurredAt", row.occurredAt)
        .executeUpdate();
  }
}
