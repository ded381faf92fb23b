package io.mlride.database.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a Quarkus test an embedded database, connected as the operator. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    database = EmbeddedDatabase.started();
    return Map.of(
        "quarkus.datasource.jdbc.url", database.url("mlride"),
        "quarkus.datasource.username", EmbeddedDatabase.OPERATOR,
        "quarkus.datasource.password", EmbeddedDatabase.PASSWORD);
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
    }
  }
}
