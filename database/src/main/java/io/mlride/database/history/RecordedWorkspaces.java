package io.mlride.database.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Rows of workspaces. Every write can be repeated, and writes of two recorders at once leave what
 * the one that knew more wrote. Callers hold a transaction.
 */
@ApplicationScoped
public class RecordedWorkspaces implements PanacheRepositoryBase<RecordedWorkspace, UUID> {

  private static final String WRITE =
      """
      insert into history.workspace as w (uid, namespace, name, userspace, template,
          template_namespace, created_at, sequence, phase, reason, last_seen_at)
      values (:uid, :namespace, :name, :userspace, :template,
          cast(:templateNamespace as text), :createdAt, :sequence,
          cast(:phase as text), cast(:reason as text), :lastSeenAt)
      on conflict (uid) do update set
          template = excluded.template, template_namespace = excluded.template_namespace,
          sequence = excluded.sequence, phase = excluded.phase, reason = excluded.reason,
          last_seen_at = greatest(w.last_seen_at, excluded.last_seen_at),
          deleted_at = null, deleted_at_estimated = false
      where excluded.sequence >= w.sequence and (w.deleted_at is null or w.deleted_at_estimated)
      """;

  private static final String END =
      """
      update history.workspace w set deleted_at = :at, deleted_at_estimated = :estimated,
          last_seen_at = case when :estimated then least(:at, greatest(w.last_seen_at,
              (select seen_until from history.observation where subject = 'history')))
            else :at end
      where uid = :uid
          and (deleted_at is null or (deleted_at_estimated and not :estimated))
      """;

  /** Rows of these workspaces, those without a row left out. */
  public List<RecordedWorkspace> among(Collection<UUID> uids) {
    return list("uid in ?1", uids);
  }

  /** Uids of all workspaces without an end. */
  public List<UUID> open() {
    return find("select uid from RecordedWorkspace where deletedAt is null")
        .project(UUID.class)
        .list();
  }

  /**
   * Workspaces of a user, newest first, deleted ones too.
   *
   * @param before only those created before; start with the present, go on with the last row's time
   * @param limit at most so many
   */
  public List<RecordedWorkspace> ofUserspace(String userspace, Instant before, int limit) {
    return find("userspace = ?1 and createdAt < ?2 order by createdAt desc, uid", userspace, before)
        .page(0, limit)
        .list();
  }

  /**
   * Writes the row of a workspace that exists. An older sequence than the recorded one changes
   * nothing. An end that was only estimated is taken back: the object is there.
   */
  public void write(RecordedWorkspace row) {
    getEntityManager()
        .createNativeQuery(WRITE)
        .setParameter("uid", row.uid)
        .setParameter("namespace", row.namespace)
        .setParameter("name", row.name)
        .setParameter("userspace", row.userspace)
        .setParameter("template", row.template)
        .setParameter("templateNamespace", row.templateNamespace)
        .setParameter("createdAt", row.createdAt)
        .setParameter("sequence", row.sequence)
        .setParameter("phase", row.phase)
        .setParameter("reason", row.reason)
        .setParameter("lastSeenAt", row.lastSeenAt)
        .executeUpdate();
  }

  /**
   * Ends the row of a workspace that is gone. One that has an end keeps it, except that one known
   * exactly replaces an estimate.
   */
  public void end(UUID uid, Ending ending) {
    getEntityManager()
        .createNativeQuery(END)
        .setParameter("uid", uid)
        .setParameter("at", ending.at())
        .setParameter("estimated", ending.estimated())
        .executeUpdate();
  }
}
