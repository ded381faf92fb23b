package io.mlride.database.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which Secrets people wrote. Callers hold a transaction. */
@ApplicationScoped
public class SecretNames implements PanacheRepositoryBase<SecretName, SecretName.Key> {

  private static final String MAKE =
      """
      insert into accounts.secret_name (account_id, name, written_at) values (:account, :name, :at)
      on conflict do nothing
      """;

  /** Of one person, by name. */
  public List<SecretName> of(UUID account) {
    return list("accountId = ?1 order by name", account);
  }

  /** Notes that a Secret was written, again or for the first time. */
  public void note(UUID account, String name, List<String> keys, Instant at) {
    getEntityManager()
        .createNativeQuery(MAKE)
        .setParameter("account", account)
        .setParameter("name", name)
        .setParameter("at", at)
        .executeUpdate();
    var row = findById(new SecretName.Key(account, name));
    row.keys = List.copyOf(keys);
    row.writtenAt = at;
  }

  /** Notes that a Secret is gone. */
  public void forget(UUID account, String name) {
    deleteById(new SecretName.Key(account, name));
  }
}
