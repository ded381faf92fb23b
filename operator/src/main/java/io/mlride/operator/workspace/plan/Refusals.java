package io.mlride.operator.workspace.plan;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.RecipeResolver;
import io.mlride.operator.workspace.plan.gate.QuotaGate;
import io.mlride.rules.QuotaKeys;
import io.mlride.rules.QuotaText;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts what the API server refused. Its 403 is the last word on quota: what the planner summed up
 * may have been stale.
 */
public final class Refusals {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int INVALID = 422;

  private Refusals() {}

  /**
   * What a refusal means to a person.
   *
   * @param code HTTP status
   * @param message the API server's
   * @param inputs what was read
   * @return empty when it is neither the user's nor an admin's affair but a fault of ours
   */
  public static Optional<Hold> sort(int code, String message, Inputs inputs) {
    if (code == NOT_FOUND || code == FORBIDDEN && message.contains("being terminated")) {
      return hold(WorkspaceCondition.QuotaAvailable, Reason.SpaceBeingPrepared.explain());
    }
    if (code == FORBIDDEN && message.contains("exceeded quota")) {
      return overQuota(message, inputs);
    }
    var byPolicy =
        message.contains("violates PodSecurity")
            || message.contains("ValidatingAdmissionPolicy")
            || message.contains("admission webhook");
    return byPolicy && (code == FORBIDDEN || code == INVALID)
        ? hold(
            WorkspaceCondition.Ready,
            Reason.RefusedByPolicy.explain(Map.of("detail", detail(message))))
        : Optional.empty();
  }

  private static Optional<Hold> overQuota(String message, Inputs inputs) {
    return QuotaText.read(message)
        .map(
            refused ->
                refused.key().equals(QuotaKeys.STORAGE)
                    ? new Hold(WorkspaceCondition.StorageReady, refused.ofStorage())
                    : new Hold(WorkspaceCondition.QuotaAvailable, ofPod(refused, inputs)));
  }

  /**
   * The cached quota's numbers where it shows the shortage already; those of the refusal where it
   * is behind.
   */
  private static Explanation ofPod(QuotaText refused, Inputs inputs) {
    var recipe = RecipeResolver.resolve(inputs.workspace(), inputs.template().orElseThrow());
    return inputs
        .quota()
        .flatMap(quota -> QuotaGate.shortage(inputs.quotaRoom(), recipe))
        .orElseGet(refused::ofPod);
  }

  private static String detail(String message) {
    var at = message.indexOf("violates PodSecurity");
    return at < 0 ? message : message.substring(at);
  }

  private static Optional<Hold> hold(WorkspaceCondition step, Explanation why) {
    return Optional.of(new Hold(step, why));
  }
}
