package io.mlride.operator.workspace.model;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.operator.capacity.plan.EffectiveRequests;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Pods take from their namespace's quota, by its keys.
 *
 * <p>A ResourceQuota's own number can be too small for a while: the quota controller counts from
 * its informers (syncResourceQuota in kube-controller-manager), and where those are behind it
 * writes over what admission had counted. Until it counts again, admission lets in more than there
 * is.
 */
final class TakenByPods {
  private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

  private TakenByPods() {}

  static Map<String, BigDecimal> of(List<Pod> pods) {
    var taken = new HashMap<String, BigDecimal>();
    for (var pod : pods) {
      if (!hasEnded(pod)) {
        taken.merge(QuotaKeys.RUNNING, BigDecimal.ONE, BigDecimal::add);
        EffectiveRequests.of(pod)
            .forEach((name, amount) -> taken.merge("requests." + name, amount, BigDecimal::add));
      }
    }
    return taken;
  }

  /** Such a Pod counts no more, though it is there. */
  private static boolean hasEnded(Pod pod) {
    return pod.getStatus() != null && ENDED.contains(String.valueOf(pod.getStatus().getPhase()));
  }
}
