package io.mlride.gateway.testing;

import io.mlride.database.testing.ClusterAndDatabase;
import io.mlride.database.testing.EmbeddedDatabase;
import java.util.HashMap;
import java.util.Map;

/** The database has the API's schema, where the gateway has its own role and no other. */
public class Surroundings extends ClusterAndDatabase {

  /** Argument: {@code true} for all apps on one origin. */
  public static final String PATH_MODE = "path-mode";

  private boolean pathMode;

  /** As the gateway. */
  public Surroundings() {
    super(EmbeddedDatabase.GATEWAY);
  }

  @Override
  public void init(Map<String, String> arguments) {
    pathMode = Boolean.parseBoolean(arguments.get(PATH_MODE));
  }

  @Override
  protected Map<String, String> prepare(EmbeddedDatabase database) {
    database.start();
    database.migrate("accounts", EmbeddedDatabase.API);
    var port = Ports.free();
    var settings = new HashMap<String, String>();
    settings.put("mlride.gateway.port", port);
    settings.put("mlride.gateway.host", "127.0.0.1");
    settings.put("mlride.apps.url", "http://" + (pathMode ? "apps" : "*") + ".localhost:" + port);
    settings.put("mlride.apps.path-mode", String.valueOf(pathMode));
    settings.put("mlride.portal.url", "http://portal.test");
    settings.put("mlride.api.url", "http://127.0.0.1:" + Ports.free());
    settings.put("mlride.cluster.look-every", "1s");
    settings.put("mlride.gateway.session.check-every", "1s");
    settings.put("mlride.gateway.websocket.ping-every", "200ms");
    settings.put("mlride.activity.flush-every", "1s");
    settings.put("mlride.activity.look-every", "1s");
    return settings;
  }
}
