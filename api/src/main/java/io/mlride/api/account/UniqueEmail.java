package io.mlride.api.account;

import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Accounts;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Says it well when two people take the same e-mail address at the same moment. */
final class UniqueEmail {

  private static final String INDEX = "account_by_email";

  private UniqueEmail() {}

  /** What is answered to an address that somebody has. */
  static ProblemException taken() {
    var detail = "An account with this e-mail address exists.";
    return ProblemException.of(
        ProblemType.ALREADY_EXISTS, detail, List.of(new FieldError("/email", detail)));
  }

  /**
   * Writes what was changed.
   *
   * @throws ProblemException the address was taken meanwhile
   */
  static void write(Accounts accounts) {
    try {
      accounts.flush();
    } catch (ConstraintViolationException e) {
      if (INDEX.equals(e.getConstraintName())) {
        throw taken();
      }
      throw e;
    }
  }
}
