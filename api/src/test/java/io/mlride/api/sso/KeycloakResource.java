package io.mlride.api.sso;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An installation with single sign-on by a real Keycloak. */
public class KeycloakResource implements QuarkusTestResourceLifecycleManager {
  private Keycloak keycloak;

  @Override
  public Map<String, String> start() {
    keycloak = Keycloak.start();
    return Map.of(
        "mlride.sso.issuer",
        keycloak.issuer(Keycloak.UNIVERSITY),
        "mlride.sso.client-id",
        "mlride",
        "mlride.sso.client-secret",
        "secret-of-the-client-for-tests-only",
        "mlride.sso.name",
        "University");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(keycloak, new TestInjector.MatchesType(Keycloak.class));
  }

  @Override
  public void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
  }
}
