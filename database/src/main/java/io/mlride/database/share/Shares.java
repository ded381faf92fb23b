package io.mlride.database.share;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shares that are not over. Callers hold a transaction. */
@ApplicationScoped
public class Shares implements PanacheRepositoryBase<Share, UUID> {

  /** What lets this account open this workspace. */
  public Optional<Share> current(UUID workspaceUid, UUID guest, Instant now) {
    return find("workspaceUid = ?1 and guestId = ?2 and until > ?3", workspaceUid, guest, now)
        .firstResultOptional();
  }

  /** The same, which nobody ends until the transaction does. */
  public Optional<Share> kept(UUID workspaceUid, UUID guest, Instant now) {
    return find("workspaceUid = ?1 and guestId = ?2 and until > ?3", workspaceUid, guest, now)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResultOptional();
  }

  /** Ends what lets this account open this workspace. */
  public long end(UUID workspaceUid, UUID guest) {
    return delete("workspaceUid = ?1 and guestId = ?2", workspaceUid, guest);
  }

  /** Whom this workspace is shared with, the first to end first. */
  public List<Share> of(UUID workspaceUid, Instant now) {
    return list("workspaceUid = ?1 and until > ?2 order by until, id", workspaceUid, now);
  }

  /** What others share with this account, the first to end first. */
  public List<Share> with(UUID guest, Instant now) {
    return list("guestId = ?1 and until > ?2 order by until, id", guest, now);
  }

  /** Removes what is over. */
  public long removeExpired(Instant now) {
    return delete("until <= ?1", now);
  }

  /** Removes those of workspaces other than these that were granted before then. */
  public long removeOfOthers(Collection<UUID> workspaces, Instant before) {
    var gone =
        find("select distinct workspaceUid from Share where grantedAt < ?1", before)
            .project(UUID.class)
            .stream()
            .filter(it -> !workspaces.contains(it))
            .toList();
    return gone.isEmpty() ? 0 : delete("workspaceUid in ?1 and grantedAt < ?2", gone, before);
  }
}
