package io.mlride.api.testing;

import io.mlride.database.testing.ClusterAndDatabase;
import io.mlride.database.testing.EmbeddedDatabase;
import java.util.HashMap;
import java.util.Map;

/** The database has the operator's schema. */
public class Surroundings extends ClusterAndDatabase {

  /** Argument that says whether people may share workspaces; absent: true. */
  public static final String SHARING = "sharing";

  private String sharing = "true";

  /** As the API. */
  public Surroundings() {
    super(EmbeddedDatabase.API);
  }

  @Override
  public void init(Map<String, String> arguments) {
    sharing = arguments.getOrDefault(SHARING, sharing);
  }

  @Override
  protected Map<String, String> prepare(EmbeddedDatabase database) {
    database.start();
    database.migrate("history", EmbeddedDatabase.OPERATOR);
    var settings = new HashMap<String, String>();
    settings.put("quarkus.http.test-port", "0");
    settings.put("mlride.sharing.enabled", sharing);
    settings.put("mlride.database.look-every", "100ms");
    settings.put("mlride.accounts.repair-every", "1s");
    settings.put("mlride.events.heartbeat-every", "1s");
    settings.put("mlride.events.look-every", "1s");
    settings.put("mlride.cluster.look-every", "1s");
    return settings;
  }
}
