package io.mlride.gateway.opening;

import java.util.UUID;

/** What came of a code. */
public sealed interface Redeemed {

  /**
   * A session began.
   *
   * @param secret for the browser's cookie
   */
  record Begun(String secret, UUID account, UUID workspace) implements Redeemed {}

  /** Nothing began. */
  record Refused(Refusal why) implements Redeemed {}
}
