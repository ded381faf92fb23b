package io.mlride.rules;

import java.util.Locale;
import java.util.Optional;

/**
 * What has to be so before all workspaces may share one origin, where browsers keep none from the
 * others: somebody said that it is wanted, nobody opens another one's workspace, and the portal is
 * elsewhere.
 */
public final class PathMode {

  private PathMode() {}

  /**
   * Why an installation cannot be so; empty: it can.
   *
   * @param agreed whether path mode was asked for by its name
   * @param sharing whether owners may let others in
   * @param portal address of the portal; empty: not known here
   */
  public static Optional<String> refusal(
      AppsUrl apps, boolean agreed, boolean sharing, Optional<String> portal) {
    if (apps.paths() != agreed) {
      return Optional.of(
          agreed
              ? "mlride.apps.path-mode is true, but mlride.apps.url has a star: path mode is for one"
                  + " name without it, such as https://apps.example.org"
              : "mlride.apps.url has no star, so all workspaces would share one origin and could act"
                  + " in each other's name: say https://*.apps.example.org, or, without wildcard"
                  + " DNS, mlride.apps.path-mode=true once you have read what that means");
    }
    if (agreed && sharing) {
      return Optional.of(
          "mlride.sharing.enabled is true, but in path mode a workspace that is opened can act on"
              + " all others of the same person: turn off one of both");
    }
    return portal
        .filter(address -> agreed && isOver(apps.domainWithoutPort(), address))
        .map(
            address ->
                "The portal, %s, has the name of the workspaces, %s, or one below it: they could"
                        .formatted(address, apps.domainWithoutPort())
                    + " take its log-ins; give one of them another name");
  }

  /** Cookies know no ports, and may be set for what lies below. */
  private static boolean isOver(String domain, String portal) {
    var name =
        portal.replaceFirst("^https?://", "").replaceFirst("[:/].*", "").toLowerCase(Locale.ROOT);
    return name.equals(domain) || name.endsWith("." + domain);
  }
}
