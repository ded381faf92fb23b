package io.mlride.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an installation opens its workspaces: each on an origin of its own below one domain, or, in
 * path mode, all on one origin, each below a path of its own.
 *
 * @param scheme https, or http on one's own machine
 * @param domain what follows the first label, or in path mode the whole name; with the port unless
 *     it is the scheme's own
 * @param paths whether it is path mode; what that needs is in {@link PathMode}
 */
public record AppsUrl(String scheme, String domain, boolean paths) {
  private static final Pattern FORM =
      Pattern.compile("(https?)://(\\*\\.)?([a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?)/?");

  /**
   * Reads a setting such as {@code https://*.apps.example.org} or {@code http://*.localhost:8081};
   * without the star it is path mode.
   *
   * @throws IllegalArgumentException it has another form, or is plain http elsewhere than on
   *     localhost
   */
  public static AppsUrl parse(String setting) {
    var match = FORM.matcher(setting);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" should be like https://*.apps.example.org, with a star for the first part"
              .formatted(setting));
    }
    var scheme = match.group(1);
    var url = new AppsUrl(scheme, withoutOwnPort(scheme, match.group(3)), match.group(2) == null);
    if (scheme.equals("http") && !url.isLocal()) {
      throw new IllegalArgumentException(
          "\"%s\": plain http is for *.localhost alone; elsewhere it needs to be https"
              .formatted(setting));
    }
    return url;
  }

  private static String withoutOwnPort(String scheme, String domain) {
    var own = scheme.equals("https") ? ":443" : ":80";
    return domain.endsWith(own) ? domain.substring(0, domain.length() - own.length()) : domain;
  }

  /** Whether it is on this machine, where browsers trust plain http. */
  public boolean isLocal() {
    var name = domainWithoutPort();
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  String domainWithoutPort() {
    return domain.replaceFirst(":.*", "");
  }

  /** Host and port of an app, as browsers send it. */
  public String hostOf(AppHost app) {
    return paths ? domain : app.label() + "." + domain;
  }

  /** Origin of an app. In path mode that of all others, too. */
  public String originOf(AppHost app) {
    return scheme + "://" + hostOf(app);
  }

  /** What the paths of an app begin with: nothing, or in path mode its own part of them. */
  public String prefixOf(AppHost app) {
    return paths ? app.path() : "";
  }

  /** Where an app begins and no other does: its host, in path mode with its prefix. */
  public String placeOf(AppHost app) {
    return hostOf(app) + prefixOf(app);
  }

  /** What people type to open an app. */
  public String addressOf(AppHost app) {
    return originOf(app) + prefixOf(app) + "/";
  }

  /** The app that has this place; empty: none of ours. */
  public Optional<AppHost> read(String place) {
    var slash = place.indexOf('/');
    var path = slash < 0 ? "" : place.substring(slash);
    var host = slash < 0 ? place : place.substring(0, slash);
    return read(host, path).filter(app -> prefixOf(app).equals(path));
  }

  /** The app that a request with this Host header and this path is for; empty: none of ours. */
  public Optional<AppHost> read(String host, String path) {
    var given = withoutOwnPort(scheme, host.toLowerCase(Locale.ROOT));
    if (paths) {
      return given.equals(domain) ? AppHost.ofPath(path) : Optional.empty();
    }
    return given.endsWith("." + domain)
        ? AppHost.parse(given.substring(0, given.length() - domain.length() - 1))
        : Optional.empty();
  }
}
