package io.mlride.gateway.header;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an app looks from outside; what it says of itself is put so.
 *
 * @param pod host and port of the Pod, which nobody outside can reach
 * @param origin that browsers know it by
 * @param prefix what its paths begin with there; empty where it has a host of its own
 * @param hidden whether the app does not know of the prefix
 */
public record Outside(String pod, String origin, String prefix, boolean hidden) {

  private static final Pattern DOMAIN =
      Pattern.compile("domain\\s*(=.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH =
      Pattern.compile("path\\s*=\\s*(/.*)", Pattern.CASE_INSENSITIVE);

  /**
   * Where a redirect leads: one to the Pod's own address to the same path here, one to a path that
   * the app has seen to the path as it is here; any other stays as it is.
   */
  String location(String given) {
    try {
      var uri = new URI(given);
      var authority = uri.getRawAuthority();
      if (authority != null && authority.equalsIgnoreCase(pod)) {
        var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/*", "/");
        return seen(path.isEmpty() ? "/" : path) + rest(uri);
      }
      if (authority != null && given.toLowerCase(Locale.ROOT).startsWith(origin + "/")) {
        return origin + seen(given.substring(origin.length()));
      }
      return authority == null && given.startsWith("/") ? seen(given) : given;
    } catch (URISyntaxException e) {
      return given;
    }
  }

  private static String rest(URI uri) {
    return (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
        + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
  }

  /** A cookie for this app alone: no other host, no path of another app. */
  String cookie(String given) {
    return Arrays.stream(given.split(";"))
        .filter(part -> !DOMAIN.matcher(part.strip()).matches())
        .map(this::attribute)
        .collect(Collectors.joining(";"));
  }

  private String attribute(String part) {
    var path = PATH.matcher(part.strip());
    return prefix.isEmpty() || !path.matches() ? part : " Path=" + below(path.group(1));
  }

  /** As far as a script of the app may reach when it works for pages. */
  String scope(String given) {
    return below(given.startsWith("/") ? given : "/");
  }

  private String seen(String path) {
    return hidden ? below(path) : path;
  }

  /** Some apps read X-Forwarded-Prefix and put it in front themselves. */
  private String below(String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/") ? path : prefix + path;
  }
}
