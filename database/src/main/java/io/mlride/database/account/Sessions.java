package io.mlride.database.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions that were begun and not ended. Callers hold a transaction. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

  /** The session, if it is not over. */
  public Optional<Session> current(UUID id, Instant now) {
    return find("id = ?1 and expiresAt > ?2", id, now).firstResultOptional();
  }

  /** The same; others who want to change it wait until the transaction ends. */
  public Optional<Session> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Sessions of a person, the last used first. */
  public List<Session> of(UUID account, Instant now) {
    return list("accountId = ?1 and expiresAt > ?2 order by lastUsedAt desc, id", account, now);
  }

  /** Ends all sessions of a person but one. */
  public long endOthers(UUID account, UUID kept) {
    return delete("accountId = ?1 and id <> ?2", account, kept);
  }

  /** Ends all sessions of a person. */
  public long endAll(UUID account) {
    return delete("accountId", account);
  }

  /** Removes what is over by itself. */
  public long removeExpired(Instant now) {
    return delete("expiresAt <= ?1", now);
  }
}
