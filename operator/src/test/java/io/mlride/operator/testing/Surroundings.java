package io.mlride.operator.testing;

import io.mlride.database.testing.ClusterAndDatabase;
import io.mlride.database.testing.EmbeddedDatabase;
import java.util.Map;

/** The database is not running yet. */
public class Surroundings extends ClusterAndDatabase {

  /** As the operator. */
  public Surroundings() {
    super(EmbeddedDatabase.OPERATOR);
  }

  @Override
  protected Map<String, String> prepare(EmbeddedDatabase database) {
    return Map.of();
  }
}
