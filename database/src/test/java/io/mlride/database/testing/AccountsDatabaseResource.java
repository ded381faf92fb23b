package io.mlride.database.testing;

import java.util.HashMap;
import java.util.Map;

/** Gives a Quarkus test an embedded database, connected as the API. */
public class AccountsDatabaseResource extends DatabaseResource {
  @Override
  public Map<String, String> start() {
    var settings = new HashMap<>(super.start());
    settings.put("quarkus.datasource.username", EmbeddedDatabase.API);
    return settings;
  }
}
