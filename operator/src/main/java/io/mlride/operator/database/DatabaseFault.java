package io.mlride.operator.database;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** What an exception on the way to the database means. */
public final class DatabaseFault {

  /**
   * Classes of SQLSTATE that blame what was written: data exception, integrity constraint. See <a
   * href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Error codes</a>.
   */
  private static final String BLAMES_DATA = "2[23].*";

  /** Classes of SQLSTATE for tables that do not exist, or that are not ours to read. */
  private static final String NOT_THERE = "(42|3F).*";

  private DatabaseFault() {}

  /** The database is down, unreachable, full, or not ours to write: the same may work later. */
  public static boolean mayPass(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof FlywayException
                    || cause instanceof RollbackException
                    || (cause instanceof SQLException sql && !blamesData(sql)));
  }

  /** What was asked for is not there yet, or not for us: nobody has installed it so far. */
  public static boolean isNotThere(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().matches(NOT_THERE));
  }

  /** The innermost message, which is the database's or the network's own. */
  static String message(Throwable failure) {
    return causes(failure)
        .map(cause -> cause.getMessage() == null ? cause.toString() : cause.getMessage())
        .reduce((outer, inner) -> inner)
        .orElse("")
        .strip()
        .replaceFirst("\\.$", "");
  }

  private static boolean blamesData(SQLException failure) {
    return failure.getSQLState() != null && failure.getSQLState().matches(BLAMES_DATA);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
