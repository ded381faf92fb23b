package io.mlride.rules;

import io.mlride.crds.imagetemplate.IdlePolicy;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.time.TimeSpan;
import io.mlride.crds.workspace.Idle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long a workspace that nobody uses goes on running.
 *
 * @param stopAfter how long nothing may use it
 * @param maxKeep how long after the last use its keepUntil counts at most
 */
public record IdleTime(Duration stopAfter, Duration maxKeep) {

  /**
   * What counts for a workspace. Where it asks for more than its template allows, which holds up no
   * workspace that runs, the template's counts.
   *
   * @param wish the workspace's
   * @param policy its template's
   * @param installation what counts where neither says anything
   */
  public static IdleTime of(Idle wish, IdlePolicy policy, IdleTime installation) {
    var most = TimeSpan.parse(policy.stopAfter());
    var asked = TimeSpan.parse(wish.stopAfter());
    return new IdleTime(
        asked
            .map(own -> most.filter(bound -> isMore(own, bound)).orElse(own))
            .or(() -> most)
            .orElse(installation.stopAfter()),
        TimeSpan.parse(policy.maxKeep()).orElse(installation.maxKeep()));
  }

  /** That a workspace asks for more than its template allows; empty when it does not. */
  public static Optional<Explanation> tooLong(Idle wish, ImageTemplate template) {
    var policy = template.getSpec().idle();
    return isTooLong(wish.stopAfter(), policy)
        ? Optional.of(
            Reason.IdleAboveMaximum.explain(
                Map.of(
                    "template", template.getMetadata().getName(),
                    "maximum", policy.stopAfter(),
                    "asked", wish.stopAfter())))
        : Optional.empty();
  }

  /**
   * Whether a wish is for more than the template allows. What is no length of time is not: the
   * schema refuses it.
   *
   * @param stopAfter null: nothing is wished for
   */
  public static boolean isTooLong(String stopAfter, IdlePolicy policy) {
    return TimeSpan.find(policy.stopAfter())
        .filter(most -> TimeSpan.find(stopAfter).filter(own -> isMore(own, most)).isPresent())
        .isPresent();
  }

  private static boolean isMore(Duration one, Duration other) {
    return one.compareTo(other) > 0;
  }
}
