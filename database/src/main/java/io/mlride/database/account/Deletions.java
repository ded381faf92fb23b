package io.mlride.database.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deletions of accounts. Callers hold a transaction. */
@ApplicationScoped
public class Deletions implements PanacheRepositoryBase<Deletion, UUID> {

  /** The deletion; others who want to change it wait until the transaction ends. */
  public Optional<Deletion> locked(UUID account) {
    return findByIdOptional(account, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Accounts whose cooling-off period is over and that are not gone, the oldest request first. */
  public List<UUID> due(Instant now) {
    return find(
            "select d.accountId from Deletion d join Account a on a.id = d.accountId"
                + " where d.rowsDeletedAt is null and a.deletionDueAt <= ?1"
                + " order by d.requestedAt, d.accountId",
            now)
        .project(UUID.class)
        .list();
  }

  /**
   * Takes a deletion for some time.
   *
   * @return false: it is done, or another replica has it
   */
  public boolean claim(UUID account, Instant now, Instant until) {
    return update(
            "claimedUntil = ?1 where accountId = ?2 and rowsDeletedAt is null"
                + " and (claimedUntil is null or claimedUntil <= ?3)",
            until,
            account,
            now)
        == 1;
  }

  /** Gives a deletion back. */
  public void release(UUID account) {
    update("claimedUntil = null where accountId = ?1", account);
  }

  /** Accounts whose deletion cannot be cancelled any more and is not done. */
  public List<UUID> begun() {
    return find("select accountId from Deletion where sessionsEndedAt is not null"
            + " and rowsDeletedAt is null")
        .project(UUID.class)
        .list();
  }

  /** Whether the deletion of an account cannot be cancelled any more, or is done. */
  public boolean isBegun(UUID account) {
    return count("accountId = ?1 and sessionsEndedAt is not null", account) > 0;
  }
}
