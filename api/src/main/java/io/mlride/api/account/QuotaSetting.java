package io.mlride.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.userspace.Quota;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an admin says somebody may have; what is absent is the installation's default. The cluster
 * knows the bounds.
 *
 * @param workspaces how many may exist
 * @param running how many may run at once
 * @param cpu in cores
 * @param gpus extended resource name and how many
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuotaSetting(
    @Schema(nullable = true) Integer workspaces,
    @Schema(nullable = true) Integer running,
    @Schema(nullable = true, examples = "8") String cpu,
    @Schema(nullable = true, examples = "32Gi") String memory,
    @Schema(nullable = true, examples = "100Gi") String storage,
    @Schema(nullable = true, examples = "{\"nvidia.com/gpu\": 1}") Map<String, Integer> gpus) {

  static QuotaSetting of(Quota quota) {
    return new QuotaSetting(
        quota.workspaces(),
        quota.running(),
        text(quota.cpu()),
        text(quota.memory()),
        text(quota.storage()),
        quota.gpus());
  }

  private static String text(Quantity amount) {
    return Optional.ofNullable(amount).map(Quantity::toString).orElse(null);
  }
}
