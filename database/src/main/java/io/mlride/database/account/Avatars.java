package io.mlride.database.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Pictures of people. Callers hold a transaction. */
@ApplicationScoped
public class Avatars implements PanacheRepositoryBase<Avatar, String> {

  /** Removes a person's picture, if there is one. */
  public void removeOf(UUID account) {
    delete("accountId", account);
  }
}
