package io.mlride.api.deletion;

import io.mlride.api.database.DatabaseLink;
import io.mlride.database.account.Deletion;
import io.mlride.database.account.Deletions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes accounts whose cooling-off period is over, step by step. A step is noted when it is done;
 * after a crash the first that is not noted is taken, perhaps a second time. A replica claims an
 * account for longer than its steps can take, so that two do not work on the same one.
 */
@ApplicationScoped
public class AccountDeletion {

  private static final Logger LOG = Logger.getLogger(AccountDeletion.class);
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private final Deletions deletions;
  private final DeletionActions actions;
  private final DatabaseLink database;
  private final Clock clock;

  AccountDeletion(
      Deletions deletions, DeletionActions actions, DatabaseLink database, Clock clock) {
    this.deletions = deletions;
    this.actions = actions;
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(
      every = "{mlride.accounts.delete-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void goOnWithAll() {
    database.whileReady(() -> due().forEach(this::goOn));
  }

  private List<UUID> due() {
    return QuarkusTransaction.requiringNew().call(() -> deletions.due(clock.instant()));
  }

  /** Goes on with one as far as it goes; a failure holds up no other account. */
  void goOn(UUID account) {
    if (!claim(account)) {
      return;
    }
    try {
      var goesOn = true;
      while (goesOn) {
        goesOn = takeNext(account);
      }
    } catch (RuntimeException e) {
      LOG.warnf("The deletion of account %s goes on later: %s", account, e.getMessage());
    }
    release(account);
  }

  /**
   * Takes the next step and notes it.
   *
   * @return false: there is none, or it has to wait
   */
  boolean takeNext(UUID account) {
    var deletion = QuarkusTransaction.requiringNew().call(() -> find(account));
    var step = deletion.flatMap(DeletionStep::next);
    if (step.isEmpty() || !actions.take(step.get(), deletion.get())) {
      return false;
    }
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                deletions.locked(account).ifPresent(row -> step.get().note(row, clock.instant())));
    LOG.infof("Deletion of account %s: %s is done", account, step.get());
    return true;
  }

  private Optional<Deletion> find(UUID account) {
    return deletions.findByIdOptional(account);
  }

  private boolean claim(UUID account) {
    var now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(() -> deletions.claim(account, now, now.plus(CLAIM)));
  }

  private void release(UUID account) {
    QuarkusTransaction.requiringNew().run(() -> deletions.release(account));
  }
}
