package io.mlride.database.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tokens for scripts. Callers hold a transaction. */
@ApplicationScoped
public class PersonalTokens implements PanacheRepositoryBase<PersonalToken, UUID> {

  /** The token with this hash, if it is not over. */
  public Optional<PersonalToken> current(byte[] hash, Instant now) {
    return find("secretHash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
  }

  /** Tokens of a person by name, those that are over too. */
  public List<PersonalToken> of(UUID account) {
    return list("accountId = ?1 order by name", account);
  }

  /** One of a person. */
  public Optional<PersonalToken> of(UUID account, UUID token) {
    return find("accountId = ?1 and id = ?2", account, token).firstResultOptional();
  }

  /** Whether a person has a token of this name, even one that is over. */
  public boolean has(UUID account, String name) {
    return count("accountId = ?1 and name = ?2", account, name) > 0;
  }

  /** Ends a person's token; false: there is none. */
  public boolean end(UUID account, UUID token) {
    return delete("accountId = ?1 and id = ?2", account, token) == 1;
  }

  /** Ends all tokens of a person. */
  public long endAll(UUID account) {
    return delete("accountId", account);
  }
}
