package io.mlride.api.testing;

import io.fabric8.kubernetes.client.Config;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A real API server and a real PostgreSQL with the operator's schema; fields of the types {@link
 * ApiServer} and {@link EmbeddedDatabase} are filled.
 */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

  /** Argument that says whether people may share workspaces; absent: true. */
  public static final String SHARING = "sharing";

  private String sharing = "true";
  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Override
  public void init(Map<String, String> arguments) {
    sharing = arguments.getOrDefault(SHARING, sharing);
  }

  @Override
  public Map<String, String> start() {
    apiServer = ApiServer.start();
    database = EmbeddedDatabase.started();
    Flyway.configure()
        .dataSource(database.url("mlride"), EmbeddedDatabase.OPERATOR, EmbeddedDatabase.PASSWORD)
        .locations("db/history")
        .schemas("history")
        .load()
        .migrate();
    var kube = Config.fromKubeconfig(apiServer.kubeconfig());
    var settings = new HashMap<String, String>();
    settings.put("quarkus.kubernetes-client.api-server-url", kube.getMasterUrl());
    settings.put("quarkus.kubernetes-client.ca-cert-file", kube.getCaCertFile());
    settings.put("quarkus.kubernetes-client.client-cert-file", kube.getClientCertFile());
    settings.put("quarkus.kubernetes-client.client-key-file", kube.getClientKeyFile());
    settings.put("quarkus.datasource.jdbc.url", database.url("mlride"));
    settings.put("quarkus.datasource.username", EmbeddedDatabase.API);
    settings.put("quarkus.datasource.password", EmbeddedDatabase.PASSWORD);
    settings.put("quarkus.http.test-port", "0");
    settings.put("mlride.sharing.enabled", sharing);
    settings.put("mlride.database.look-every", "100ms");
    settings.put("mlride.accounts.repair-every", "1s");
    settings.put("mlride.events.heartbeat-every", "1s");
    settings.put("mlride.events.look-every", "1s");
    settings.put("mlride.cluster.look-every", "1s");
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(apiServer, new TestInjector.MatchesType(ApiServer.class));
    injector.injectIntoFields(database, new TestInjector.MatchesType(EmbeddedDatabase.class));
  }

  @Override
  public void stop() {
    if (apiServer != null) {
      apiServer.close();
    }
    if (database != null) {
      database.close();
    }
  }
}
