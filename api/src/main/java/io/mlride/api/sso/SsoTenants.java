package io.mlride.api.sso;

import io.mlride.api.access.TokenSettings;
import io.mlride.database.secret.Secrets;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** How the provider is spoken to: by browsers that come back from it, and by scripts. */
@ApplicationScoped
class SsoTenants {
  /** Browsers, with the code flow. */
  static final String BROWSER = "sso";

  /** Scripts, with bearer tokens of the provider. */
  static final String SCRIPT = "sso-bearer";

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int KEY_LENGTH = 32;

  private final SsoSettings settings;
  private final TokenSettings tokens;

  private final Optional<OidcTenantConfig> browser;
  private final Optional<OidcTenantConfig> script;

  SsoTenants(SsoSettings settings, TokenSettings tokens) {
    this.settings = settings;
    this.tokens = tokens;
    // Made once: for another object the provider would be asked about itself again.
    browser = settings.issuer().map(this::browser);
    script = settings.issuer().map(this::script);
  }

  /** Empty: there is no single sign-on. */
  Optional<OidcTenantConfig> browser() {
    return browser;
  }

  /** Empty: there is no single sign-on. */
  Optional<OidcTenantConfig> script() {
    return script;
  }

  private OidcTenantConfig browser(String issuer) {
    var builder = common(issuer, BROWSER).applicationType(ApplicationType.WEB_APP);
    settings.clientSecret().ifPresent(secret -> builder.credentials().secret(secret).end());
    return builder
        .authentication()
        .redirectPath(SsoResource.CALLBACK)
        .restorePathAfterRedirect()
        .cookiePath(SsoResource.PATH)
        .nonceRequired()
        .pkceRequired()
        .stateSecret(key("state"))
        .stateCookieAge(Duration.ofMinutes(10))
        .end()
        .token()
        .issuer(issuer)
        .end()
        // It lasts for one redirect; nothing but the identity is needed of it.
        .tokenStateManager()
        .strategy(Strategy.ID_TOKEN)
        .encryptionSecret(key("tokens"))
        .end()
        .build();
  }

  private OidcTenantConfig script(String issuer) {
    return common(issuer, SCRIPT)
        .applicationType(ApplicationType.SERVICE)
        .token()
        .issuer(issuer)
        .audience(settings.audience().orElse(settings.clientId()))
        .subjectRequired()
        .allowJwtIntrospection(false)
        .allowOpaqueTokenIntrospection(false)
        .end()
        .build();
  }

  private OidcTenantConfigBuilder common(String issuer, String tenant) {
    return OidcTenantConfig.builder()
        .tenantId(tenant)
        .authServerUrl(issuer)
        .clientId(settings.clientId())
        .connectionTimeout(PATIENCE);
  }

  /** The same for all replicas: a browser may come back to another one. */
  private String key(String use) {
    return HexFormat.of()
        .formatHex(Secrets.hash("sso-" + use + tokens.signingSecret()))
        .substring(0, KEY_LENGTH);
  }
}
