package io.mlride.e2e.harness;

import java.net.URI;
import java.util.Map;

/** Where portal and workspaces lie to each other, as admins choose it. */
public enum Layout {
  /** Workspaces have a site of their own, as the admin guide advises. */
  APART("portal.mlride.test", "apps-of-mlride.test"),

  /** Workspaces lie below the portal: browsers take both for one site. */
  BELOW("mlride.test", "apps.mlride.test");

  private final String portal;
  private final String apps;

  Layout(String portal, String apps) {
    this.portal = portal;
    this.apps = apps;
  }

  /** Address of the portal, without a path. */
  public URI portal() {
    return URI.create("https://" + portal);
  }

  /** The domain that all hosts of workspaces are below. */
  public String domain() {
    return apps;
  }

  /** The widest domain that a page of a workspace may set cookies for. */
  public String site() {
    return apps.replaceFirst(".*\\.([^.]+\\.[^.]+)$", "$1");
  }

  /** Host of a workspace's main app. */
  public String host(Account owner, String workspace) {
    return "%s--%s.%s".formatted(workspace, owner.handle(), apps);
  }

  /** What API and gateway have to be told. */
  Map<String, Map<String, String>> settings() {
    var settings =
        Map.of(
            "mlride.apps.url",
            "https://*." + apps,
            "mlride.portal.url",
            portal().toString(),
            "mlride.gateway.trust-forwarded",
            "true");
    return Map.of("api", settings, "gateway", settings);
  }

  /** Whether browsers send a page's cookies of the portal along, SameSite or not. */
  public boolean isOneSite() {
    return this == BELOW;
  }
}
