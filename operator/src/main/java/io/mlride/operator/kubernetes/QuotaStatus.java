package io.mlride.operator.kubernetes;

import io.fabric8.kubernetes.api.model.ResourceQuota;

/** What a ResourceQuota's status says of it. */
public final class QuotaStatus {

  private QuotaStatus() {}

  /**
   * Whether it holds back what it should, and nothing else. Admission compares with the status
   * alone: before the quota controller has repeated spec.hard there, everybody may pass; while it
   * has no number for a resource, nobody may ("status unknown for quota"). It learns of kinds of
   * custom resources half a minute after they come, and counts the others until then.
   */
  public static boolean isCounted(ResourceQuota quota) {
    var hard = quota.getSpec().getHard();
    var status = quota.getStatus();
    return status != null
        && hard.equals(status.getHard())
        && status.getUsed() != null
        && status.getUsed().keySet().containsAll(hard.keySet());
  }
}
