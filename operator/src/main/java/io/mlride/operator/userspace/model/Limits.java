package io.mlride.operator.userspace.model;

import io.mlride.crds.userspace.Quota;

/** What a user may have: their own quota, completed by the installation's. */
public final class Limits {
  private Limits() {}

  /**
   * Completes a quota.
   *
   * @param asked the UserSpace's quota; a field left out is null, or no GPUs at all
   * @param defaults every field is there
   * @return every field is there: nothing is ever unlimited
   */
  public static Quota of(Quota asked, Quota defaults) {
    return new Quota(
        either(asked.workspaces(), defaults.workspaces()),
        either(asked.running(), defaults.running()),
        either(asked.cpu(), defaults.cpu()),
        either(asked.memory(), defaults.memory()),
        either(asked.storage(), defaults.storage()),
        asked.gpus().isEmpty() ? defaults.gpus() : asked.gpus());
  }

  private static <T> T either(T asked, T preset) {
    return asked == null ? preset : asked;
  }
}
