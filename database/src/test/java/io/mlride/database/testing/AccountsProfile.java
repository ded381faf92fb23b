package io.mlride.database.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The schema of the API instead of the operator's. */
public final class AccountsProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.flyway.locations", "db/accounts",
        "quarkus.flyway.schemas", "accounts",
        "quarkus.flyway.default-schema", "accounts");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(AccountsDatabaseResource.class));
  }
}
