package io.mlride.api.sso;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** An installation with single sign-on. */
public class WithProvider implements QuarkusTestProfile {
  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(ProviderResource.class));
  }
}
