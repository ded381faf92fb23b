package io.mlride.api.database;

import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Tells a database that does not answer from a fault of ours. */
public final class DatabaseFailure {

  private static final String UNSTORABLE = "22021";

  private DatabaseFailure() {}

  /** What the caller is told. */
  public static ProblemException unavailable() {
    return ProblemException.later(
        ProblemType.UNAVAILABLE,
        "The user database does not answer. Nothing was changed; try again in a moment.",
        Duration.ofSeconds(5));
  }

  /** Whether a text holds what no text of the database can: the character 0, or half of one. */
  public static boolean isUnstorable(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNSTORABLE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a repetition may succeed once the database is back. */
  public static boolean isAway(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isAway(sql.getSQLState())) {
        return true;
      }
      if (cause instanceof SQLException && cause.getCause() instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  /**
   * Connection exceptions (08), operator intervention (57P) and insufficient resources (53); the
   * pool's own time-out has no state.
   */
  private static boolean isAway(String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53");
  }
}
