package io.mlride.api.deletion;

import io.mlride.api.access.Caller;
import io.mlride.api.account.AccountSettings;
import io.mlride.api.account.AccountStanding;
import io.mlride.api.account.DeletionView;
import io.mlride.api.auth.CurrentPassword;
import io.mlride.api.http.Visitor;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.Deletion;
import io.mlride.database.account.Deletions;
import io.mlride.database.account.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Takes the wish to go, and takes it back. */
@ApplicationScoped
public class DeletionService {

  /** How old the log-in of somebody without a password may be. */
  static final Duration JUST_NOW = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final Deletions deletions;
  private final Sessions sessions;
  private final AccountStanding standing;
  private final CurrentPassword password;
  private final AccountSettings settings;
  private final Clock clock;

  DeletionService(
      Accounts accounts,
      Deletions deletions,
      Sessions sessions,
      AccountStanding standing,
      CurrentPassword password,
      AccountSettings settings,
      Clock clock) {
    this.accounts = accounts;
    this.deletions = deletions;
    this.sessions = sessions;
    this.standing = standing;
    this.password = password;
    this.settings = settings;
    this.clock = clock;
  }

  /** Lets the cooling-off period begin; asking again changes nothing. */
  DeletionView request(Caller caller, DeletionRequest wanted, Visitor visitor) {
    var account = QuarkusTransaction.requiringNew().call(() -> accounts.findById(caller.account()));
    if (!wanted.confirm().equals(confirmation(account))) {
      throw ProblemException.invalid(
          "/confirm", "This is not your handle; send \"%s\".".formatted(confirmation(account)));
    }
    if (account.passwordHash == null) {
      refuseOldLogIn(caller);
    } else if (wanted.currentPassword() == null) {
      throw ProblemException.invalid("/currentPassword", "Your current password is needed.");
    } else {
      password.check(account, wanted.currentPassword(), visitor);
    }
    return QuarkusTransaction.requiringNew().call(() -> coolOff(account.id));
  }

  private static String confirmation(Account account) {
    return Optional.ofNullable(account.handle).orElseGet(account.id::toString);
  }

  private void refuseOldLogIn(Caller caller) {
    var since = clock.instant().minus(JUST_NOW);
    var fresh =
        QuarkusTransaction.requiringNew()
            .call(() -> caller.session().flatMap(sessions::findByIdOptional))
            .filter(session -> session.begunAt.isAfter(since));
    if (fresh.isEmpty()) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN,
          "You have no password here. Log in once more, then delete your account within %d minutes."
              .formatted(JUST_NOW.toMinutes()));
    }
  }

  private DeletionView coolOff(UUID id) {
    var admins = accounts.lockedAdmins();
    var row = accounts.locked(id).orElseThrow();
    if (row.deletionDueAt == null) {
      if (admins.contains(row)) {
        standing.refuseNobodyLeft(id);
      }
      var deletion = new Deletion();
      deletion.accountId = id;
      deletion.handle = row.handle;
      deletion.requestedAt = clock.instant();
      deletions.persist(deletion);
      row.deletionDueAt =
          clock.instant().plus(settings.coolingOff()).truncatedTo(ChronoUnit.SECONDS);
    }
    return new DeletionView(row.deletionDueAt);
  }

  /** The account stays; repeating it changes nothing. */
  @Transactional
  public void cancel(UUID id) {
    var row = accounts.locked(id).orElseThrow();
    if (deletions.isBegun(id)) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "It is too late: your account is being deleted.");
    }
    row.deletionDueAt = null;
    deletions.deleteById(id);
  }
}
