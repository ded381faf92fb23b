package io.mlride.api.account;

import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.Deletions;
import io.mlride.database.account.PersonalTokens;
import io.mlride.database.account.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Roles and suspensions. However many admins change each other at once, one stays. */
@ApplicationScoped
public class AccountStanding {

  private final Accounts accounts;
  private final Deletions deletions;
  private final Sessions sessions;
  private final PersonalTokens tokens;
  private final Clock clock;

  AccountStanding(
      Accounts accounts,
      Deletions deletions,
      Sessions sessions,
      PersonalTokens tokens,
      Clock clock) {
    this.accounts = accounts;
    this.deletions = deletions;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Changes somebody's.
   *
   * @param actor an admin, who may have stopped being one since the request came in
   */
  @Transactional
  Account change(UUID actor, UUID id, AccountChange change) {
    var admins = accounts.lockedAdmins();
    if (admins.stream().noneMatch(it -> it.id.equals(actor) && it.suspendedAt == null)) {
      throw ProblemException.of(ProblemType.FORBIDDEN, "You are no admin any more.");
    }
    var row =
        accounts.locked(id).orElseThrow(() -> ProblemException.notFound("account with this id"));
    refuseLeaving(id);
    change.role().ifPresent(role -> row.role = role.word());
    change.suspended().ifPresent(suspended -> suspend(row, suspended));
    accounts.flush();
    refuseNobodyLeft();
    return row;
  }

  private void suspend(Account row, boolean suspended) {
    if (suspended == (row.suspendedAt != null)) {
      return;
    }
    row.suspendedAt = suspended ? clock.instant() : null;
    row.spaceToResume = !suspended;
    if (suspended) {
      sessions.endAll(row.id);
      tokens.endAll(row.id);
    }
  }

  /** Refuses to touch an account whose deletion cannot be cancelled any more. */
  @Transactional
  void refuseLeaving(UUID id) {
    if (deletions.isBegun(id)) {
      throw ProblemException.of(ProblemType.CONFLICT, "This account is being deleted.");
    }
  }

  /**
   * Refuses to let the last admin go. Whoever asks holds the locks of all admins.
   *
   * @param leaving who goes; null: whoever has to has gone already
   */
  public void refuseNobodyLeft(UUID leaving) {
    if (accounts.lockedAdmins().stream()
        .filter(it -> !Objects.equals(it.id, leaving))
        .noneMatch(it -> it.suspendedAt == null && it.deletionDueAt == null)) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "There would be no admin left; make somebody else one first.");
    }
  }

  private void refuseNobodyLeft() {
    refuseNobodyLeft(null);
  }
}
