package io.mlride.database.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Links between people and what an external provider calls them. Callers hold a transaction. */
@ApplicationScoped
public class Identities implements PanacheRepositoryBase<Identity, Identity.Key> {

  /** Id of the account that is linked. */
  public Optional<UUID> account(String issuer, String subject) {
    return findByIdOptional(new Identity.Key(issuer, subject)).map(identity -> identity.accountId);
  }
}
