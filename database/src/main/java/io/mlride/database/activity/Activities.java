package io.mlride.database.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One row for each workspace, which several programs write: a time never goes back. Callers hold a
 * transaction.
 */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<Activity, UUID> {

  private static final String USED =
      """
      insert into accounts.activity as a (workspace_uid, used_at, used_by) values (:uid, :at, :by)
      on conflict (workspace_uid) do update set used_at = excluded.used_at, used_by = excluded.used_by
       where a.used_at is null or a.used_at < excluded.used_at
      """;

  private static final String SEEN =
      """
      insert into accounts.activity as a (workspace_uid, %1$s) values (:uid, :at)
      on conflict (workspace_uid) do update set %1$s = greatest(a.%1$s, excluded.%1$s)
      """;

  private static final String TAKEN =
      """
      insert into accounts.activity as a (workspace_uid, %1$s)
      select unnest(cast(:uids as uuid[])), :now
      on conflict (workspace_uid) do update set %1$s = excluded.%1$s
       where a.%1$s is null or a.%1$s <= :due
      returning a.workspace_uid
      """;

  private static final String MEASURED =
      """
      insert into accounts.activity (workspace_uid, disk_used, disk_size, disk_seen_at)
      values (:uid, :used, :size, :at)
      on conflict (workspace_uid) do update
         set disk_used = excluded.disk_used, disk_size = excluded.disk_size, disk_seen_at = excluded.disk_seen_at
      """;

  /** Notes use; older than what is known it changes nothing. */
  public void used(Use use) {
    getEntityManager()
        .createNativeQuery(USED)
        .setParameter("uid", use.workspaceUid())
        .setParameter("at", use.at())
        .setParameter("by", use.by().text())
        .executeUpdate();
  }

  /** Notes up to when the use of a workspace is known. */
  public void seen(UUID workspaceUid, Seen what, Instant at) {
    getEntityManager()
        .createNativeQuery(SEEN.formatted(what.column()))
        .setParameter("uid", workspaceUid)
        .setParameter("at", at)
        .executeUpdate();
  }

  /**
   * Takes a look upon this replica: those of the workspaces at which nobody has looked for so long.
   */
  @SuppressWarnings("unchecked")
  public Set<UUID> take(Look look, Collection<UUID> workspaces, Instant now, Duration every) {
    if (workspaces.isEmpty()) {
      return Set.of();
    }
    List<UUID> taken =
        getEntityManager()
            .createNativeQuery(TAKEN.formatted(look.column()), UUID.class)
            .setParameter("uids", workspaces.stream().sorted().toArray(UUID[]::new))
            .setParameter("now", now)
            .setParameter("due", now.minus(every))
            .getResultList();
    return Set.copyOf(taken);
  }

  /** Notes how full a home disk is, in bytes. */
  public void measured(UUID workspaceUid, long used, long size, Instant at) {
    getEntityManager()
        .createNativeQuery(MEASURED)
        .setParameter("uid", workspaceUid)
        .setParameter("used", used)
        .setParameter("size", size)
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Removes the rows of workspaces that are gone. */
  public long keepOnly(Collection<UUID> workspaces) {
    return workspaces.isEmpty()
        ? deleteAll()
        : delete("workspaceUid not in ?1", List.copyOf(workspaces));
  }
}
