package io.mlride.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an installation opens its workspaces: each on an origin of its own below one domain.
 *
 * @param scheme https, or http on one's own machine
 * @param domain what follows the first label, with the port unless it is the scheme's own
 */
public record AppsUrl(String scheme, String domain) {
  private static final Pattern FORM =
      Pattern.compile("(https?)://\\*\\.([a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?)/?");

  /**
   * Reads a setting such as {@code https://*.apps.example.org} or {@code http://*.localhost:8081}.
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
    var url = new AppsUrl(match.group(1), withoutOwnPort(match.group(1), match.group(2)));
    if (url.scheme.equals("http") && !url.isLocal()) {
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
    var name = domain.replaceFirst(":.*", "");
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  /** Host and port of an app, as browsers send it. */
  public String hostOf(AppHost app) {
    return app.label() + "." + domain;
  }

  /** Origin of an app. */
  public String originOf(AppHost app) {
    return scheme + "://" + hostOf(app);
  }

  /** The app that a request with this Host header is for; empty: none of ours. */
  public Optional<AppHost> read(String host) {
    var given = withoutOwnPort(scheme, host.toLowerCase(Locale.ROOT));
    return given.endsWith("." + domain)
        ? AppHost.parse(given.substring(0, given.length() - domain.length() - 1))
        : Optional.empty();
  }
}
