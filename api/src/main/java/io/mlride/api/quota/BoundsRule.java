package io.mlride.api.quota;

import io.mlride.crds.time.TimeSpan;
import io.mlride.rules.Bounds;
import io.mlride.rules.IdleTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked for lies between the template's minimum and maximum. */
final class BoundsRule {

  private static final String STOP_AFTER = "/spec/idle/stopAfter";

  private BoundsRule() {}

  static List<CheckReason> reasons(Wish wish) {
    var template = wish.template().orElseThrow();
    var bounds = Bounds.of(template).brokenBy(wish.reservation()).stream().map(CheckReason::of);
    var idle =
        IdleTime.tooLong(wish.spec().idle(), template)
            .map(why -> CheckReason.of(CheckOutcome.NEVER, STOP_AFTER, why))
            .or(() -> noTime(wish.spec().idle().stopAfter()));
    return Stream.concat(bounds, idle.stream()).toList();
  }

  /** As long as the space is not there, the API server looks at nothing of what is in it. */
  private static Optional<CheckReason> noTime(String stopAfter) {
    try {
      TimeSpan.parse(stopAfter);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(CheckReason.said(CheckOutcome.NEVER, STOP_AFTER, e.getMessage()));
    }
  }
}
