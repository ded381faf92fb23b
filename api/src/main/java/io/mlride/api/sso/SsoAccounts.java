package io.mlride.api.sso;

import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.Identities;
import io.mlride.database.account.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounts of people whom the provider knows. Issuer and subject tell who somebody is; an e-mail
 * address does not, for providers let people write what they like.
 */
@ApplicationScoped
class SsoAccounts {
  private static final int LONGEST_NICKNAME = 64;

  private final Accounts accounts;
  private final Identities identities;
  private final Clock clock;

  SsoAccounts(Accounts accounts, Identities identities, Clock clock) {
    this.accounts = accounts;
    this.identities = identities;
    this.clock = clock;
  }

  /** Id of somebody's account. The caller holds a transaction. */
  Optional<UUID> find(String issuer, String subject) {
    return issuer == null || subject == null
        ? Optional.empty()
        : identities.account(issuer, subject);
  }

  /**
   * Somebody's account, which is made the first time, without a handle: that is chosen later.
   *
   * @param name what the provider calls them; null: nothing
   */
  Account findOrMake(String issuer, String subject, String name) {
    try {
      return QuarkusTransaction.requiringNew()
          .call(() -> known(issuer, subject).orElseGet(() -> make(issuer, subject, name)));
    } catch (PersistenceException | IllegalStateException e) {
      // Another request of the same person may have been faster.
      return QuarkusTransaction.requiringNew()
          .call(() -> known(issuer, subject))
          .orElseThrow(() -> e);
    }
  }

  private Optional<Account> known(String issuer, String subject) {
    return find(issuer, subject).flatMap(accounts::findByIdOptional);
  }

  private Account make(String issuer, String subject, String name) {
    var account = new Account();
    account.id = UUID.randomUUID();
    account.nickname = nickname(name);
    account.createdAt = clock.instant();
    accounts.persist(account);
    var identity = new Identity();
    identity.issuer = issuer;
    identity.subject = subject;
    identity.accountId = account.id;
    identity.linkedAt = clock.instant();
    identities.persist(identity);
    identities.flush();
    return account;
  }

  private static String nickname(String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    var clean = name.replaceAll("\\p{Cntrl}", "").strip();
    return clean.length() <= LONGEST_NICKNAME ? clean : clean.substring(0, LONGEST_NICKNAME);
  }
}
