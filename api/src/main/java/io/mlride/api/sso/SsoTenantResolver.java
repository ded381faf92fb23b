package io.mlride.api.sso;

import io.mlride.api.access.TokenIssuer;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Has the provider asked only about what is the provider's. */
@ApplicationScoped
class SsoTenantResolver implements TenantConfigResolver {
  private final SsoSettings settings;
  private final SsoTenants tenants;
  private final TokenIssuer issuers;

  SsoTenantResolver(SsoSettings settings, SsoTenants tenants, TokenIssuer issuers) {
    this.settings = settings;
    this.tenants = tenants;
    this.issuers = issuers;
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
    return Uni.createFrom().item(config(request).orElse(null));
  }

  private Optional<OidcTenantConfig> config(RoutingContext request) {
    if (request.normalizedPath().startsWith(SsoResource.PATH)) {
      return tenants.browser();
    }
    var issuer = issuers.ofBearer(request.request().getHeader("Authorization"));
    return issuer.isPresent() && issuer.equals(settings.issuer())
        ? tenants.script()
        : Optional.empty();
  }
}
