package io.mlride.operator.workspace.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * What the package installer says when it ends: JSON in its termination message.
 *
 * @param hash name of the environment
 * @param installed name==version, the declared ones first, at most 100
 * @param truncated whether more are installed than named
 * @param count how many are installed
 * @param error why it failed; absent after success, and after an end that it could not describe
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InstallerResult(
    String hash, List<String> installed, boolean truncated, int count, Problem error) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final InstallerResult NOTHING = new InstallerResult(null, null, false, 0, null);

  public InstallerResult {
    installed = installed == null ? List.of() : List.copyOf(installed);
  }

  /**
   * Why packages could not be installed.
   *
   * @param reason name of a reason of the condition EnvironmentReady
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Problem(
      String reason,
      @JsonProperty("package") String packageName,
      String wants,
      String has,
      String index,
      String python,
      String detail) {}

  /** What a termination message says; nothing at all for one that is not the installer's. */
  public static InstallerResult read(String message) {
    if (message == null || message.isBlank()) {
      return NOTHING;
    }
    try {
      return JSON.readValue(message, InstallerResult.class);
    } catch (JsonProcessingException e) {
      return NOTHING;
    }
  }
}
