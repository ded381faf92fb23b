package io.mlride.database.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Codes that open workspaces. Callers hold a transaction. */
@ApplicationScoped
public class Openings implements PanacheRepositoryBase<Opening, byte[]> {

  /** The code, if it is not over; it may have been used. */
  public Optional<Opening> current(byte[] codeHash, Instant now) {
    return find("codeHash = ?1 and expiresAt > ?2", codeHash, now).firstResultOptional();
  }

  /** Removes what is over. */
  public long removeExpired(Instant now) {
    return delete("expiresAt <= ?1", now);
  }
}
