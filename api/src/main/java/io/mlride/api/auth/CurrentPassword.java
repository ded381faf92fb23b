package io.mlride.api.auth;

import io.mlride.api.http.Visitor;
import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks somebody who is logged in for their password once more, as guarded as a log-in. */
@ApplicationScoped
public class CurrentPassword {

  private final Passwords passwords;
  private final LoginThrottle throttle;

  CurrentPassword(Passwords passwords, LoginThrottle throttle) {
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /**
   * Returns if it is the account's, which has one.
   *
   * @throws ProblemException it is not, or too many tries failed
   */
  public void check(Account account, String given, Visitor visitor) {
    var who = account.id.toString();
    throttle.take(who, visitor.address());
    if (!passwords.matches(given, account.passwordHash)) {
      // Not 401: the caller is logged in, and logging in again would change nothing.
      var detail = "This is not your current password.";
      throw ProblemException.of(
          ProblemType.FORBIDDEN, detail, List.of(new FieldError("/currentPassword", detail)));
    }
    throttle.succeeded(who, visitor.address());
  }
}
