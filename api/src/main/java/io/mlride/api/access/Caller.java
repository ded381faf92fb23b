package io.mlride.api.access;

import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who sends a request, as the database says at that moment.
 *
 * @param account id
 * @param chosenHandle empty: came by single sign-on and has not chosen yet
 * @param admin may look after others
 * @param via how they came in
 * @param session present: came in by it, and it has not ended
 * @param mayWrite false: the token is for reading only
 * @param until when the credential runs out
 * @param token present: came in by this personal token
 */
public record Caller(
    UUID account,
    Optional<String> chosenHandle,
    boolean admin,
    Via via,
    Optional<UUID> session,
    boolean mayWrite,
    Instant until,
    Optional<UUID> token) {

  /** Name of the caller's UserSpace. */
  public String handle() {
    return chosenHandle.orElseThrow(
        () ->
            ProblemException.of(
                ProblemType.HANDLE_NEEDED,
                "Choose a handle first: PUT /api/v1/me/handle. It names your space for ever."));
  }

  /**
   * The UserSpace that a request is about.
   *
   * @param asked somebody's handle; null: one's own
   * @throws ProblemException not found, if it is somebody else's and the caller is no admin
   */
  public String space(String asked) {
    if (asked == null || chosenHandle.filter(asked::equals).isPresent()) {
      return handle();
    }
    if (!admin) {
      throw ProblemException.notFound("space of that name");
    }
    return asked;
  }
}
