package io.mlride.api.account;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.space.Spaces;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.Deletions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes spaces say what accounts do: each account with a handle has one, a suspended one rests.
 * What is done is looked at once more afterwards, for an admin or a deletion may have been faster.
 */
@ApplicationScoped
public class SpaceRepair {

  private static final Logger LOG = Logger.getLogger(SpaceRepair.class);

  private final Accounts accounts;
  private final Deletions deletions;
  private final Spaces spaces;
  private final DatabaseLink database;

  SpaceRepair(Accounts accounts, Deletions deletions, Spaces spaces, DatabaseLink database) {
    this.accounts = accounts;
    this.deletions = deletions;
    this.spaces = spaces;
    this.database = database;
  }

  private record State(List<Account> accounts, Set<UUID> leaving) {}

  @Scheduled(
      every = "{mlride.accounts.repair-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void repairAll() {
    if (spaces.isKnown()) {
      database.whileReady(this::repairWhatIsKnown);
    }
  }

  private void repairWhatIsKnown() {
    var state =
        QuarkusTransaction.requiringNew()
            .call(() -> new State(accounts.listAll(), Set.copyOf(deletions.begun())));
    state.accounts().stream()
        .filter(account -> account.handle != null)
        .forEach(account -> repair(account, state.leaving().contains(account.id)));
  }

  private void repair(Account account, boolean leaving) {
    try {
      switch (SpaceDuty.of(account, leaving, spaces.find(account.handle))) {
        case MAKE -> make(account.id);
        case SUSPEND, RESUME -> sayState(account.id);
        default -> {}
      }
    } catch (KubernetesClientException e) {
      LOG.warnf("The space of account %s is repaired later: %s", account.id, e.getMessage());
    }
  }

  /** Makes a space rest or resume with its account, now or, should the cluster be away, later. */
  void follow(UUID id) {
    if (!spaces.isKnown()) {
      return;
    }
    try {
      sayState(id);
    } catch (KubernetesClientException e) {
      LOG.warnf("The space of account %s follows it later: %s", id, e.getMessage());
    }
  }

  private void make(UUID id) {
    var account = staying(id);
    if (account.isEmpty()) {
      return;
    }
    LOG.infof("Account %s has no space; making it", id);
    spaces.makeOrLeave(account.get().handle);
    if (staying(id).isEmpty()) {
      spaces.delete(account.get().handle);
    }
  }

  private void sayState(UUID id) {
    var before = staying(id);
    before.ifPresent(this::sayState);
    var after = staying(id);
    if (isSuspended(before) != isSuspended(after)) {
      after.ifPresent(this::sayState);
    }
  }

  private void sayState(Account account) {
    if (account.suspendedAt != null) {
      spaces.say(account.handle, SpaceState.Suspended);
    } else if (account.spaceToResume) {
      spaces.say(account.handle, SpaceState.Active);
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  accounts.update(
                      "spaceToResume = false where id = ?1 and suspendedAt is null", account.id));
    }
  }

  private static boolean isSuspended(Optional<Account> account) {
    return account.filter(row -> row.suspendedAt != null).isPresent();
  }

  /**
   * The account as it is now; empty: it has no handle, or is going and its deletion has the space.
   */
  private Optional<Account> staying(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                accounts
                    .findByIdOptional(id)
                    .filter(row -> row.handle != null && !deletions.isBegun(id)));
  }
}
