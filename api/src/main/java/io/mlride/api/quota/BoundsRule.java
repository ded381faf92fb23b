package io.mlride.api.quota;

import io.mlride.rules.Bounds;
import java.util.List;

/** What is asked for lies between the template's minimum and maximum. */
final class BoundsRule {

  private BoundsRule() {}

  static List<CheckReason> reasons(Wish wish) {
    return Bounds.of(wish.template().orElseThrow()).brokenBy(wish.reservation()).stream()
        .map(CheckReason::of)
        .toList();
  }
}
