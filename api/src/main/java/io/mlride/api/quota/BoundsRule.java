package io.mlride.api.quota;

import io.mlride.rules.Bounds;
import io.mlride.rules.IdleTime;
import java.util.List;
import java.util.stream.Stream;

/** What is asked for lies between the template's minimum and maximum. */
final class BoundsRule {

  private BoundsRule() {}

  static List<CheckReason> reasons(Wish wish) {
    var template = wish.template().orElseThrow();
    return Stream.concat(
            Bounds.of(template).brokenBy(wish.reservation()).stream().map(CheckReason::of),
            IdleTime.tooLong(wish.spec().idle(), template).stream()
                .map(why -> CheckReason.of(CheckOutcome.NEVER, "/spec/idle/stopAfter", why)))
        .toList();
  }
}
