package io.mlride.operator.testing;

import io.fabric8.kubernetes.client.Config;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real API server and a real PostgreSQL that is not running yet; fields of the types {@link
 * ApiServer} and {@link EmbeddedDatabase} are filled.
 */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    apiServer = ApiServer.start();
    database = EmbeddedDatabase.stopped();
    var kube = Config.fromKubeconfig(apiServer.kubeconfig());
    return Map.of(
        "quarkus.kubernetes-client.api-server-url", kube.getMasterUrl(),
        "quarkus.kubernetes-client.ca-cert-file", kube.getCaCertFile(),
        "quarkus.kubernetes-client.client-cert-file", kube.getClientCertFile(),
        "quarkus.kubernetes-client.client-key-file", kube.getClientKeyFile(),
        "quarkus.datasource.jdbc.url", database.url("mlride"),
        "quarkus.datasource.username", EmbeddedDatabase.OPERATOR,
        "quarkus.datasource.password", EmbeddedDatabase.PASSWORD);
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
