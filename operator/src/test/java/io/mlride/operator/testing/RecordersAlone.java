package io.mlride.operator.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * The application starts beside a real API server while its database is down, and neither
 * reconciles nor leads.
 */
public class RecordersAlone implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.operator-sdk.start-operator", "false",
        "quarkus.http.test-port", "0",
        "quarkus.datasource.jdbc.max-size", "10",
        "mlride.capacity.gather", "100ms",
        "mlride.capacity.vouch-every", "200ms",
        "mlride.database.first-retry", "50ms",
        "mlride.database.longest-retry", "200ms");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Surroundings.class));
  }
}
