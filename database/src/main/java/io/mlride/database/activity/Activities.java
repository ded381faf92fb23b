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

  private static final String RUN_BEGINS =
      """
      insert into accounts.activity as a (workspace_uid, run_since) values (:uid, :at)
      on conflict (workspace_uid) do update set run_since = excluded.run_since
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

  /** Notes that a run begins, before it does: only where that is noted runs are looked for. */
  public void runBegins(UUID workspaceUid, Instant at) {
    getEntityManager()
        .createNativeQuery(RUN_BEGINS)
        .setParameter("uid", workspaceUid)
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Notes that no run goes on, unless one was begun since. */
  public void runsOver(UUID workspaceUid, Instant lastBegun) {
    update("runSince = null where workspaceUid = ?1 and runSince = ?2", workspaceUid, lastBegun);
  }

  /** Keeps the last samples of the processor. */
  public void cpuSampled(UUID workspaceUid, String samples, Instant at) {
    update("cpuSamples = ?1, cpuSampledAt = ?2 where workspaceUid = ?3", samples, at, workspaceUid);
  }

  /** Keeps the last samples of the GPUs. */
  public void gpuSampled(UUID workspaceUid, String samples) {
    update("gpuSamples = ?1 where workspaceUid = ?2", samples, workspaceUid);
  }

  /** What is known of these; nothing of one that was never looked at. */
  public List<Activity> of(Collection<UUID> workspaces) {
    return workspaces.isEmpty() ? List.of() : list("workspaceUid in ?1", List.copyOf(workspaces));
  }

  /** Workspaces that have a row. */
  public Set<UUID> known() {
    return Set.copyOf(
        getEntityManager()
            .createQuery("select workspaceUid from Activity", UUID.class)
            .getResultList());
  }

  /** Removes the rows of workspaces that are gone. */
  public long remove(Collection<UUID> gone) {
    return gone.isEmpty() ? 0 : delete("workspaceUid in ?1", List.copyOf(gone));
  }
}
