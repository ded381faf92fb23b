package io.mlride.database.testing;

import io.mlride.testing.ApiServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * A real API server and a real PostgreSQL, of which the program under test is told; fields of the
 * types {@link ApiServer} and {@link EmbeddedDatabase} are filled.
 */
public abstract class ClusterAndDatabase implements QuarkusTestResourceLifecycleManager {

  private final String role;
  private ApiServer apiServer;
  private EmbeddedDatabase database;

  /** Of a program that has this role in the database. */
  protected ClusterAndDatabase(String role) {
    this.role = role;
  }

  /**
   * Makes the database what the program finds.
   *
   * @param stopped not started yet, without data
   * @return more settings of the program
   */
  protected abstract Map<String, String> prepare(EmbeddedDatabase stopped);

  @Override
  public final Map<String, String> start() {
    apiServer = ApiServer.start();
    database = EmbeddedDatabase.stopped();
    var settings = new HashMap<>(apiServer.settings());
    settings.putAll(database.settings(role));
    settings.putAll(prepare(database));
    return settings;
  }

  @Override
  public final void inject(TestInjector injector) {
    injector.injectIntoFields(apiServer, new TestInjector.MatchesType(ApiServer.class));
    injector.injectIntoFields(database, new TestInjector.MatchesType(EmbeddedDatabase.class));
  }

  @Override
  public final void stop() {
    if (apiServer != null) {
      apiServer.close();
    }
    if (database != null) {
      database.close();
    }
  }
}
