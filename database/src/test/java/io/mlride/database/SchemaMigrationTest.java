package io.mlride.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.database.testing.EmbeddedDatabase;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {

  private static EmbeddedDatabase postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedDatabase.started();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void anEmptyDatabaseGetsEveryMigrationOnce() {
    postgres.create("empty");

    assertThat(migration("empty").migrate()).isEqualTo(3);
    assertThat(migration("empty").migrate()).isZero();
  }

  @Test
  void twoProgramsAtOnceTakeTurns() {
    postgres.create("twice");

    var one = CompletableFuture.supplyAsync(() -> migration("twice").migrate());
    var other = CompletableFuture.supplyAsync(() -> migration("twice").migrate());

    assertThat(one.join() + other.join()).isEqualTo(3);
  }

  @Test
  void aSchemaOfTheNextVersionIsLeftAlone() throws SQLException {
    postgres.create("newer");
    migration("newer").migrate();
    asOperator(
        "newer",
        """
        insert into history.flyway_schema_history (installed_rank, version, description, type,
            script, checksum, installed_by, execution_time, success)
        values (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1, 'later', 1, true);
        alter table history.workspace add column later text;
        """);

    assertThat(migration("newer").migrate()).isZero();
  }

  @Test
  void theApiReadsTheHistoryAndChangesNothingInItButNames() throws SQLException {
    postgres.create("grants");
    migration("grants").migrate();

    try (var api = postgres.connect("grants", EmbeddedDatabase.API);
        var statement = api.createStatement()) {
      assertThat(statement.executeQuery("select * from history.usage").next()).isFalse();
      statement.execute(
          "update history.workspace set userspace = 'x', namespace = 'x', template_namespace = 'x'");
      statement.execute("update history.transition set message = 'x'");
      for (var change :
          new String[] {
            "delete from history.run",
            "update history.workspace set deleted_at = now()",
            "update history.workspace set name = 'x'",
            "update history.transition set phase = 'Failed'",
            "update history.run set started_at = now()",
            "insert into history.observation values ('history', now())",
            "truncate history.transition cascade",
            "create table history.mine ()"
          }) {
        assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission");
      }
    }
  }

  private static SchemaMigration migration(String database) {
    return new SchemaMigration(
        Flyway.configure()
            .dataSource(
                postgres.url(database), EmbeddedDatabase.OPERATOR, EmbeddedDatabase.PASSWORD)
            .locations("db/history")
            .schemas("history")
            .load());
  }

  private static void asOperator(String database, String sql) throws SQLException {
    try (var operator = postgres.connect(database, EmbeddedDatabase.OPERATOR);
        var statement = operator.createStatement()) {
      statement.execute(sql);
    }
  }
}
