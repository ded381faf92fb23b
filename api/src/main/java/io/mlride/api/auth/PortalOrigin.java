package io.mlride.api.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells requests that the portal's pages send from those of other sites. */
@ApplicationScoped
public class PortalOrigin {

  private final AuthSettings settings;

  PortalOrigin(AuthSettings settings) {
    this.settings = settings;
  }

  /**
   * Whether a page with this origin is the portal's.
   *
   * @param origin the header; null is nobody's
   * @param host what the request was sent to
   */
  public boolean is(String origin, String host) {
    return origin != null
        && (origin.equals("https://" + host)
            || isLocal(origin, host)
            || settings.portalOrigins().orElse(List.of()).contains(origin));
  }

  /** Plain http is for one's own machine. */
  private static boolean isLocal(String origin, String host) {
    var name = host == null ? "" : host.replaceFirst(":\\d+$", "");
    return origin.equals("http://" + host)
        && (name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]"));
  }
}
