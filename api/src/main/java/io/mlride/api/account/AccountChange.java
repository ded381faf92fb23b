package io.mlride.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.mlride.api.audit.TellsAudit;
import io.mlride.api.problem.ProblemException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an admin changes of an account, as a JSON merge patch: an absent field stays as it is, null
 * in the quota means the installation's default.
 */
public final class AccountChange implements TellsAudit {

  @JsonProperty Optional<Role> role;

  /** True: kept out, and their workspaces are stopped. */
  @JsonProperty Optional<Boolean> suspended;

  /** As it was sent, for it is a merge patch of its own. */
  @JsonProperty
  @Schema(implementation = QuotaSetting.class, nullable = true)
  Optional<JsonNode> quota;

  /**
   * Looks at what could not be looked at while reading.
   *
   * @throws JsonProcessingException the quota has a field too many or of a wrong type
   */
  void check(ObjectMapper json) throws JsonProcessingException {
    refuseNull(role, "/role");
    refuseNull(suspended, "/suspended");
    try {
      json.treeToValue(quota().orElse(null), QuotaSetting.class);
    } catch (JsonMappingException e) {
      e.prependPath(this, "quota");
      throw e;
    }
  }

  private static void refuseNull(Optional<?> given, String pointer) {
    if (given != null && given.isEmpty()) {
      throw ProblemException.invalid(
          pointer, "This cannot be cleared; leave it out, or say which.");
    }
  }

  @Override
  public String toAudit() {
    return Stream.of(
            role().map(given -> "role=" + given.name().toLowerCase(Locale.ROOT)),
            suspended().map(given -> "suspended=" + given),
            quota().map(given -> "quota"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** Empty: stays as it is. */
  Optional<Role> role() {
    return role == null ? Optional.empty() : role;
  }

  /** Empty: stays as it is. */
  Optional<Boolean> suspended() {
    return suspended == null ? Optional.empty() : suspended;
  }

  /** What is merged into the quota; empty: it stays as it is. */
  Optional<JsonNode> quota() {
    return quota == null ? Optional.empty() : Optional.of(quota.orElseGet(NullNode::getInstance));
  }
}
