package io.mlride.database.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of people. Callers hold a transaction. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

  private static final String TAKE =
      "insert into accounts.handle (name, taken_at) values (:name, :at) on conflict do nothing";

  /** The account with this handle, or with this e-mail address in any case. */
  public Optional<Account> named(String handleOrEmail) {
    return find("handle = ?1 or lower(email) = lower(?1)", handleOrEmail).firstResultOptional();
  }

  /** The account with this handle. */
  public Optional<Account> withHandle(String handle) {
    return find("handle", handle).firstResultOptional();
  }

  /** The account; others who want to change or keep it wait until the transaction ends. */
  public Optional<Account> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The account, which nobody changes until the transaction ends. */
  public Optional<Account> kept(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
  }

  /** All admins, locked in one order so that two who do this take turns. */
  public List<Account> lockedAdmins() {
    return find("role = ?1 order by id", Account.ADMIN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Whether an account has this e-mail address. */
  public boolean hasEmail(String email) {
    return count("lower(email) = lower(?1)", email) > 0;
  }

  /** Whether an account other than this one has this e-mail address. */
  public boolean hasEmail(String email, UUID besides) {
    return count("lower(email) = lower(?1) and id <> ?2", email, besides) > 0;
  }

  /**
   * Takes a handle for ever.
   *
   * @return false: it was taken before, by whomever
   */
  public boolean take(String handle, Instant at) {
    return getEntityManager()
            .createNativeQuery(TAKE)
            .setParameter("name", handle)
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }

  /** Handles of all accounts that have one. */
  public List<String> handles() {
    return find("select handle from Account where handle is not null").project(String.class).list();
  }

  /** Whether anybody is an admin who may come in. */
  public boolean hasAdmin() {
    return count("role = ?1 and suspendedAt is null", Account.ADMIN) > 0;
  }

  /**
   * Accounts by time of creation, oldest first.
   *
   * @param limit at most so many
   */
  public List<Account> page(AccountFilter filter, Instant after, UUID afterId, int limit) {
    return find(
            filter.condition()
                + " and (createdAt > :after or (createdAt = :after and id > :id))"
                + " order by createdAt, id",
            parameters(filter).and("after", after).and("id", afterId))
        .page(0, limit)
        .list();
  }

  /** How many {@link #page} would list without a limit. */
  public long count(AccountFilter filter) {
    return count(filter.condition(), parameters(filter));
  }

  private static Parameters parameters(AccountFilter filter) {
    return Parameters.with("text", filter.pattern()).and("role", filter.role().orElse(""));
  }
}
