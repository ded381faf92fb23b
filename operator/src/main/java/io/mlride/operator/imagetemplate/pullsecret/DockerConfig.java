package io.mlride.operator.imagetemplate.pullsecret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The logins of one Secret of type kubernetes.io/dockerconfigjson. Which of them belongs to an
 * image is decided as the kubelet does it, so that the operator and the nodes agree.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/containers/images/#config-json">Kubernetes:
 *     interpretation of config.json</a>
 */
public final class DockerConfig {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<RegistryPattern, Login> logins =
      new TreeMap<>(Comparator.comparing(RegistryPattern::text).reversed());

  private DockerConfig() {}

  /**
   * Reads the content of the key {@code .dockerconfigjson}; entries without a usable login are left
   * out, and what is no JSON holds none.
   */
  public static DockerConfig parse(String content) {
    var config = new DockerConfig();
    try {
      JSON.readTree(content)
          .path("auths")
          .properties()
          .forEach(
              entry ->
                  login(entry.getValue())
                      .ifPresent(
                          login -> config.logins.put(new RegistryPattern(entry.getKey()), login)));
    } catch (JsonProcessingException unreadable) {
      return new DockerConfig();
    }
    return config;
  }

  /**
   * The login for an image: that of the first matching entry in reverse alphabetical order, so a
   * longer path comes before a shorter one.
   *
   * @param registry host, with the port where it is not the usual one
   * @param repository path within the registry
   */
  public Optional<Login> login(String registry, String repository) {
    return logins.entrySet().stream()
        .filter(entry -> entry.getKey().matches(registry, repository))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<Login> login(JsonNode entry) {
    if (entry.hasNonNull("auth")) {
      return decoded(entry.get("auth").asText());
    }
    return entry.hasNonNull("username") && entry.hasNonNull("password")
        ? Optional.of(new Login(entry.get("username").asText(), entry.get("password").asText()))
        : Optional.empty();
  }

  private static Optional<Login> decoded(String auth) {
    try {
      var text = new String(Base64.getDecoder().decode(auth.strip()), StandardCharsets.UTF_8);
      var colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Login(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
