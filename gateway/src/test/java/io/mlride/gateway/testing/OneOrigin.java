package io.mlride.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The gateway in path mode, beside a real API server and a real PostgreSQL. */
public class OneOrigin implements QuarkusTestProfile {

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(Surroundings.class, Map.of(Surroundings.PATH_MODE, "true")));
  }
}
