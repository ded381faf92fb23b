package io.mlride.database.share;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
}
