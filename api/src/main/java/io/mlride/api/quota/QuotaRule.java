package io.mlride.api.quota;

import io.mlride.crds.reason.Explanation;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import io.mlride.rules.Turn;
import io.mlride.rules.Waiting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The owner's quota has room, and nobody of theirs has waited longer for it. */
final class QuotaRule {

  private QuotaRule() {}

  static List<CheckReason> reasons(Wish wish, Room room) {
    var reasons = new ArrayList<CheckReason>();
    noMoreWorkspaces(wish, room).ifPresent(reasons::add);
    var words = new HashSet<String>();
    room.quota(wish).shortages(wish.demand()).stream()
        .map(CheckReason::of)
        .filter(reason -> words.add(reason.resource()))
        .forEach(reasons::add);
    if (reasons.isEmpty()) {
      behind(wish, room)
          .map(why -> CheckReason.of(CheckOutcome.WAITS, null, why))
          .ifPresent(reasons::add);
    }
    return reasons;
  }

  /** The API server counts these when one is made; no start waits for it. */
  private static Optional<CheckReason> noMoreWorkspaces(Wish wish, Room room) {
    var key = QuotaKeys.WORKSPACES;
    var quota = room.quota(wish);
    var used = quota.used().getOrDefault(key, BigDecimal.ZERO);
    return Optional.ofNullable(quota.hard().get(key))
        .filter(hard -> !wish.held().exists() && used.compareTo(hard) >= 0)
        .map(
            hard ->
                CheckReason.said(
                        CheckOutcome.NEVER,
                        null,
                        ("Your quota of workspaces is used up: %s of %s. Delete one that you no"
                                + " longer need, or ask an admin for more.")
                            .formatted(Amounts.read(used, key), Amounts.read(hard, key)))
                    .amounts(QuotaKeys.inWords(key), "1", "0"));
  }

  private static Optional<Explanation> behind(Wish wish, Room room) {
    var name = Objects.requireNonNullElse(wish.name(), "");
    return new Turn(
            new Waiting(name, wish.held().waitingSince().orElse(room.now()), wish.demand()),
            room.waiting().stream().filter(other -> !other.name().equals(name)).toList(),
            room.quota(wish),
            room.mayPass(),
            room.now())
        .missed();
  }
}
