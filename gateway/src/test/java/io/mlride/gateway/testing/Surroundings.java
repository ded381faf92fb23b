package io.mlride.gateway.testing;

import io.fabric8.kubernetes.client.Config;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A real API server and a real PostgreSQL with the API's schema, where the gateway has its own role
 * and no other; fields of the types {@link ApiServer} and {@link EmbeddedDatabase} are filled.
 */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

  /** Argument: {@code true} for all apps on one origin. */
  public static final String PATH_MODE = "path-mode";

  private ApiServer apiServer;
  private EmbeddedDatabase database;
  private boolean pathMode;

  @Override
  public void init(Map<String, String> arguments) {
    pathMode = Boolean.parseBoolean(arguments.get(PATH_MODE));
  }

  @Override
  public Map<String, String> start() {
    apiServer = ApiServer.start();
    database = EmbeddedDatabase.started();
    Flyway.configure()
        .dataSource(database.url("mlride"), EmbeddedDatabase.API, EmbeddedDatabase.PASSWORD)
        .locations("db/accounts")
        .schemas("accounts")
        .load()
        .migrate();
    var kube = Config.fromKubeconfig(apiServer.kubeconfig());
    var port = freePort();
    var settings = new HashMap<String, String>();
    settings.put("quarkus.kubernetes-client.api-server-url", kube.getMasterUrl());
    settings.put("quarkus.kubernetes-client.ca-cert-file", kube.getCaCertFile());
    settings.put("quarkus.kubernetes-client.client-cert-file", kube.getClientCertFile());
    settings.put("quarkus.kubernetes-client.client-key-file", kube.getClientKeyFile());
    settings.put("quarkus.datasource.jdbc.url", database.url("mlride"));
    settings.put("quarkus.datasource.username", EmbeddedDatabase.GATEWAY);
    settings.put("quarkus.datasource.password", EmbeddedDatabase.PASSWORD);
    settings.put("mlride.gateway.port", port);
    settings.put("mlride.gateway.host", "127.0.0.1");
    settings.put("mlride.apps.url", "http://" + (pathMode ? "apps" : "*") + ".localhost:" + port);
    settings.put("mlride.apps.path-mode", String.valueOf(pathMode));
    settings.put("mlride.portal.url", "http://portal.test");
    settings.put("mlride.api.url", "http://127.0.0.1:" + freePort());
    settings.put("mlride.cluster.look-every", "1s");
    settings.put("mlride.gateway.session.check-every", "1s");
    settings.put("mlride.gateway.websocket.ping-every", "200ms");
    settings.put("mlride.activity.flush-every", "1s");
    settings.put("mlride.activity.look-every", "1s");
    return settings;
  }

  private static String freePort() {
    try (var free = new ServerSocket(0)) {
      return String.valueOf(free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
