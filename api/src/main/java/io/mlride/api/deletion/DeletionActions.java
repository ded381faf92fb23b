package io.mlride.api.deletion;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.space.Spaces;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.Deletion;
import io.mlride.database.account.Deletions;
import io.mlride.database.account.PersonalTokens;
import io.mlride.database.account.Sessions;
import io.mlride.database.history.OwnerNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.util.UUID;

/** What each step of a deletion does. Every one can be done again, and then changes nothing. */
@ApplicationScoped
public class DeletionActions {

  private final Accounts accounts;
  private final Deletions deletions;
  private final Sessions sessions;
  private final PersonalTokens tokens;
  private final OwnerNames history;
  private final Spaces spaces;
  private final Clock clock;

  DeletionActions(
      Accounts accounts,
      Deletions deletions,
      Sessions sessions,
      PersonalTokens tokens,
      OwnerNames history,
      Spaces spaces,
      Clock clock) {
    this.accounts = accounts;
    this.deletions = deletions;
    this.sessions = sessions;
    this.tokens = tokens;
    this.history = history;
    this.spaces = spaces;
    this.clock = clock;
  }

  /**
   * Takes a step.
   *
   * @return false: it is not done yet; it is looked at again later
   */
  boolean take(DeletionStep step, Deletion deletion) {
    return switch (step) {
      case END_SESSIONS -> inTransaction(() -> endSessions(deletion.accountId));
      case STOP_SPACE -> deletion.handle == null || stopSpace(deletion.handle);
      case DELETE_SPACE -> deletion.handle == null || deleteSpace(deletion.handle);
      case AWAIT_NAMESPACE -> deletion.handle == null || isGone(deletion.handle);
      case BLUR_HISTORY -> deletion.handle == null || inTransaction(() -> blur(deletion));
      case DELETE_ROWS -> inTransaction(() -> deleteRows(deletion.accountId));
    };
  }

  private static boolean inTransaction(java.util.concurrent.Callable<Boolean> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }

  private boolean endSessions(UUID id) {
    var account = accounts.locked(id).orElseThrow();
    var now = clock.instant();
    if (account.deletionDueAt == null || account.deletionDueAt.isAfter(now)) {
      // Cancelled since it was found due.
      return false;
    }
    if (account.suspendedAt == null) {
      account.suspendedAt = now;
    }
    sessions.endAll(id);
    tokens.endAll(id);
    // Noted here as well: whoever cancels looks at it under the same lock.
    deletions.locked(id).ifPresent(row -> DeletionStep.END_SESSIONS.note(row, now));
    return true;
  }

  private boolean stopSpace(String handle) {
    try {
      spaces.say(handle, SpaceState.Suspended);
    } catch (KubernetesClientException e) {
      if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
        throw e;
      }
    }
    return true;
  }

  private boolean deleteSpace(String handle) {
    spaces.delete(handle);
    return true;
  }

  private boolean isGone(String handle) {
    if (spaces.isGone(handle)) {
      return true;
    }
    // Said again: whatever made it anew, such as a repair that was under way, shall not keep it.
    spaces.delete(handle);
    return false;
  }

  private boolean blur(Deletion deletion) {
    history.blur(
        deletion.handle, Names.userNamespace(deletion.handle), "deleted-" + deletion.accountId);
    return true;
  }

  private boolean deleteRows(UUID id) {
    accounts.deleteById(id);
    deletions
        .locked(id)
        .ifPresent(
            row -> {
              row.handle = null;
              DeletionStep.DELETE_ROWS.note(row, clock.instant());
            });
    return true;
  }
}
