package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.mlride.crds.userspace.Quota;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.rules.QuotaKeys;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the namespace may hold and reserve. */
public final class QuotaDesired {
  /** Name of the ResourceQuota in every user's namespace. */
  public static final String NAME = "mlride";

  // "pods" counts no Pod that has ended, and nothing counts empty Secrets: these bound what piles
  // up in etcd. Generous, because running into one is an accident and never a way to share.
  private static final Map<String, Integer> CAPS =
      Map.of(
          "count/secrets", 100,
          "count/configmaps", 20,
          "count/imagetemplates.mlride.io", 50,
          "services.nodeports", 0,
          "services.loadbalancers", 0);
  private static final int SPARE_OBJECTS = 20;

  private QuotaDesired() {}

  static ResourceQuota of(
      UserSpace space, Quota quota, Set<String> offeredGpus, Set<String> knownGpus) {
    return new ResourceQuotaBuilder()
        .withMetadata(SpaceObjects.inside(space, NAME))
        .withNewSpec()
        .withHard(hard(quota, offeredGpus, knownGpus))
        .endSpec()
        .build();
  }

  /** Whether a key speaks of what people share, not of a cap against piling up. */
  public static boolean isShared(String key) {
    return !CAPS.containsKey(key)
        && (key.equals(QuotaKeys.WORKSPACES) || !key.startsWith("count/"));
  }

  private static Map<String, Quantity> hard(
      Quota quota, Set<String> offeredGpus, Set<String> knownGpus) {
    var hard = new TreeMap<String, Quantity>();
    CAPS.forEach((key, most) -> hard.put(key, count(most)));
    // A workspace has one Pod and one claim; while it is replaced, for a moment two.
    var objects = 2 * Math.max(quota.workspaces(), quota.running()) + SPARE_OBJECTS;
    hard.put("count/pods", count(objects));
    hard.put("count/persistentvolumeclaims", count(objects));
    hard.put(QuotaKeys.WORKSPACES, count(quota.workspaces()));
    hard.put(QuotaKeys.RUNNING, count(quota.running()));
    hard.put(QuotaKeys.CPU, quota.cpu());
    hard.put(QuotaKeys.MEMORY, quota.memory());
    hard.put(QuotaKeys.MEMORY_LIMIT, quota.memory());
    hard.put(QuotaKeys.STORAGE, quota.storage());
    knownGpus.forEach(name -> hard.put(QuotaKeys.gpu(name), count(0)));
    offeredGpus.forEach(name -> hard.put(QuotaKeys.gpu(name), count(0)));
    quota.gpus().forEach((name, most) -> hard.put(QuotaKeys.gpu(name), count(most)));
    return hard;
  }

  private static Quantity count(int most) {
    return new Quantity(Integer.toString(most));
  }
}
