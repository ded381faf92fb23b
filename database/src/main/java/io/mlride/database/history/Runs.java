package io.mlride.database.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Rows of runs; the promises are those of {@link RecordedWorkspaces}. */
@ApplicationScoped
public class Runs implements PanacheRepositoryBase<Run, UUID> {

  private static final String WRITE =
      """
      insert into history.run as r (pod_uid, workspace_uid, pod_name, node, image, image_digest,
          started_at, last_seen_at)
      values (:podUid, :workspaceUid, :podName, :node, :image, cast(:imageDigest as text),
          :startedAt, :lastSeenAt)
      on conflict (pod_uid) do update set
          image_digest = coalesce(excluded.image_digest, r.image_digest),
          last_seen_at = greatest(r.last_seen_at, excluded.last_seen_at),
          ended_at = null, end_estimated = false, end_reason = null
      where r.ended_at is null or r.end_estimated
      """;

  private static final String END =
      """
      update history.run r set ended_at = greatest(:at, r.started_at),
          end_estimated = :estimated, end_reason = :reason,
          last_seen_at = case when :estimated then least(:at, greatest(r.last_seen_at,
              (select seen_until from history.observation where subject = 'history')))
            else greatest(:at, r.started_at) end
      where pod_uid = :podUid and (ended_at is null or (end_estimated and not :estimated))
      """;

  /** Runs of these workspaces that have no end, and the runs of these Pods, whatever they have. */
  public List<Run> among(Collection<UUID> workspaceUids, Collection<UUID> podUids) {
    return list("(workspaceUid in ?1 and endedAt is null) or podUid in ?2", workspaceUids, podUids);
  }

  /** Uids of the workspaces that have runs without an end. */
  public List<UUID> workspacesWithOpenRuns() {
    return find("select distinct workspaceUid from Run where endedAt is null")
        .project(UUID.class)
        .list();
  }

  /**
   * Runs of a workspace, newest first.
   *
   * @param before only those started before; start with the present
   * @param limit at most so many
   */
  public List<Run> of(UUID workspaceUid, Instant before, int limit) {
    return find(
            "workspaceUid = ?1 and startedAt < ?2 order by startedAt desc", workspaceUid, before)
        .page(0, limit)
        .list();
  }

  /** Writes the row of a Pod that is there; an end that was only estimated is taken back. */
  public void write(Run row) {
    getEntityManager()
        .createNativeQuery(WRITE)
        .setParameter("podUid", row.podUid)
        .setParameter("workspaceUid", row.workspaceUid)
        .setParameter("podName", row.podName)
        .setParameter("node", row.node)
        .setParameter("image", row.image)
        .setParameter("imageDigest", row.imageDigest)
        .setParameter("startedAt", row.startedAt)
        .setParameter("lastSeenAt", row.lastSeenAt)
        .executeUpdate();
  }

  /**
   * Ends the row of a Pod that is gone or over. A run that has an end keeps it, except that one
   * known exactly replaces an estimate; none ends before it started.
   */
  public void end(UUID podUid, Ending ending) {
    getEntityManager()
        .createNativeQuery(END)
        .setParameter("podUid", podUid)
        .setParameter("at", ending.at())
        .setParameter("estimated", ending.estimated())
        .setParameter("reason", ending.reason())
        .executeUpdate();
  }
}
