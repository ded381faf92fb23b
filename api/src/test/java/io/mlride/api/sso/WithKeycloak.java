package io.mlride.api.sso;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** An installation with single sign-on by a real Keycloak. */
public class WithKeycloak implements QuarkusTestProfile {
  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(KeycloakResource.class));
  }
}
