package io.mlride.operator.imagetemplate.pullsecret;

import com.google.cloud.tools.jib.registry.RegistryAliasGroup;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The key of a login: a registry, perhaps with stars in its host, perhaps with a path. */
final class RegistryPattern {
  private static final Pattern SCHEME = Pattern.compile("^https?://");
  private static final Pattern API_VERSION = Pattern.compile("^/v[12](?=/|$)");

  private final String text;
  private final Pattern host;
  private final String path;

  RegistryPattern(String key) {
    var plain = SCHEME.matcher(key.strip()).replaceFirst("");
    var slash = plain.indexOf('/');
    var hostText = slash < 0 ? plain : plain.substring(0, slash);
    var pathText = slash < 0 ? "" : API_VERSION.matcher(plain.substring(slash)).replaceFirst("");
    this.path = pathText.equals("/") ? "" : pathText;
    this.host = glob(hostText);
    this.text = hostText + path;
  }

  String text() {
    return text;
  }

  boolean matches(String registry, String repository) {
    return ("/" + repository).startsWith(path)
        && RegistryAliasGroup.getAliasesGroup(registry).stream()
            .anyMatch(alias -> host.matcher(alias).matches());
  }

  /** A star stands for any characters within one label of the host's name. */
  private static Pattern glob(String host) {
    return Pattern.compile(
        Arrays.stream(host.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^.]*")));
  }
}
