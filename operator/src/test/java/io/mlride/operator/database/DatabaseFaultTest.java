package io.mlride.operator.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true", // connection failure
    "57P01, true", // shut down by an administrator
    "53100, true", // disk full
    "25006, true", // read only, a standby
    "42501, true", // no right
    "22021, false", // not a character of the encoding
    "23505, false", // already there
    "23514, false", // a check says no
    ", true", // the pool gave up waiting
  })
  void theSameMayWorkLaterUnlessTheDataIsAtFault(String state, boolean mayPass) {
    assertThat(DatabaseFault.mayPass(wrapped(new SQLException("no", state)))).isEqualTo(mayPass);
  }

  @Test
  void aMigrationAndATransactionThatFailedMayPass() {
    assertThat(DatabaseFault.mayPass(new FlywayException("no"))).isTrue();
    assertThat(DatabaseFault.mayPass(wrapped(new RollbackException("no")))).isTrue();
  }

  @Test
  void aFaultOfOurOwnDoesNotPass() {
    assertThat(DatabaseFault.mayPass(new NullPointerException())).isFalse();
  }

  @Test
  void theMessageIsTheInnermostOneWithoutItsPeriod() {
    assertThat(DatabaseFault.message(wrapped(new SQLException("Connection refused."))))
        .isEqualTo("Connection refused");
    assertThat(DatabaseFault.message(wrapped(new SQLException()))).contains("SQLException");
  }

  private static Throwable wrapped(Exception cause) {
    return new IllegalStateException("outer", new PersistenceException("middle", cause));
  }
}
