package io.mlride.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema that this component owns to the newest version it knows.
 *
 * <p>A schema that is newer is left alone: migrations only add, so that version n runs on the
 * schema of version n+1 while an update is rolled out or taken back.
 */
@ApplicationScoped
public class SchemaMigration {

  private final Flyway flyway;

  SchemaMigration(Flyway flyway) {
    this.flyway = flyway;
  }

  /**
   * Applies what is missing; repeating it changes nothing, and two programs at once take turns.
   *
   * @return number of migrations applied
   * @throws org.flywaydb.core.api.FlywayException when the database does not answer, the role may
   *     not create tables, or an applied migration was edited afterwards
   */
  public int migrate() {
    return flyway.migrate().migrationsExecuted;
  }
}
