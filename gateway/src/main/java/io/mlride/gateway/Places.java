package io.mlride.gateway;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where an installation has its parts. */
@Singleton
public class Places {

  private final String apps;
  private final boolean pathMode;
  private final String portal;
  private final String api;

  Places(
      @ConfigProperty(name = "mlride.apps.url") String apps,
      @ConfigProperty(name = "mlride.apps.path-mode", defaultValue = "false") boolean pathMode,
      @ConfigProperty(name = "mlride.portal.url") String portal,
      @ConfigProperty(name = "mlride.api.url") String api) {
    this.apps = apps;
    this.pathMode = pathMode;
    this.portal = portal;
    this.api = api;
  }

  /** The workspaces, such as {@code https://*.apps.example.org}. */
  public String apps() {
    return apps;
  }

  /** Whether it is meant that they share one origin. */
  public boolean pathMode() {
    return pathMode;
  }

  /** Origin of the portal. */
  public String portal() {
    return portal;
  }

  /** The API inside the cluster. */
  public String api() {
    return api;
  }
}
