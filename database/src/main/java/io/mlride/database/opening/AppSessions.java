package io.mlride.database.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Browsers that opened workspaces. Whether one still may is asked by plain SQL over the columns
 * that the gateway's role may read. Callers hold a transaction.
 */
@ApplicationScoped
public class AppSessions implements PanacheRepositoryBase<AppSession, UUID> {

  private static final String GOOD =
      """
      select s.id
        from accounts.app_session s
        join accounts.session p on p.id = s.session_id
        join accounts.account a on a.id = s.account_id
        left join accounts.share h on h.id = s.share_id
       where s.id in (:ids)
         and p.expires_at > :now
         and a.suspended_at is null
         and (s.share_id is null or h.until > :now)
      """;

  /** The session of a cookie, whether or not it is still good. */
  public Optional<AppSession> bySecret(byte[] secretHash) {
    return find("secretHash", secretHash).firstResultOptional();
  }

  /**
   * Those of them that may go on: the log-in that they came from is not over, the account is not
   * suspended, and the share, if they came by one, not ended.
   */
  @SuppressWarnings("unchecked")
  public Set<UUID> good(Collection<UUID> ids, Instant now) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<UUID> good =
        getEntityManager()
            .createNativeQuery(GOOD, UUID.class)
            .setParameter("ids", ids)
            .setParameter("now", now)
            .getResultList();
    return Set.copyOf(good);
  }

  /** Ends the session that was begun with a code. */
  public long endOf(byte[] codeHash) {
    return delete("codeHash", codeHash);
  }

  /** Ends those of people who do not own what they opened. */
  public long endGuests() {
    return delete("shareId is not null");
  }

  /** Notes that they are used. */
  public int touch(Collection<UUID> ids, Instant now) {
    return ids.isEmpty() ? 0 : update("lastUsedAt = ?1 where id in ?2", now, ids);
  }

  /** Removes those that nobody used since. */
  public long removeUnused(Instant since) {
    return delete("lastUsedAt < ?1", since);
  }
}
