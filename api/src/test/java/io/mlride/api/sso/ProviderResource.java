package io.mlride.api.sso;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An installation with single sign-on, whose provider is not there yet. */
public class ProviderResource implements QuarkusTestResourceLifecycleManager {
  private final Provider provider = new Provider();

  @Override
  public Map<String, String> start() {
    return Map.of(
        "mlride.sso.issuer",
        provider.issuer(),
        "mlride.sso.client-id",
        Provider.CLIENT,
        "mlride.sso.client-secret",
        Provider.SECRET,
        "mlride.sso.name",
        "University");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(provider, new TestInjector.MatchesType(Provider.class));
  }

  @Override
  public void stop() {
    provider.stop();
  }
}
