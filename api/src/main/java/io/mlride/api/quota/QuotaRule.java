package io.mlride.api.quota;

import io.mlride.crds.reason.Reason;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The owner's quota has room, and nobody of theirs has waited longer for it. */
final class QuotaRule {

  /** How long the first may be passed, as the operator's settings have it. */
  private static final Duration MAY_PASS = Duration.ofMinutes(10);

  private QuotaRule() {}

  static List<CheckReason> reasons(Wish wish, Room room) {
    var reasons = new ArrayList<CheckReason>();
    noMoreWorkspaces(wish, room).ifPresent(reasons::add);
    var words = new HashSet<String>();
    wish.demand()
        .byKey()
        .forEach(
            (key, asked) ->
                tooMuch(key, asked, wish, room)
                    .filter(reason -> words.add(reason.resource()))
                    .ifPresent(reasons::add));
    if (reasons.isEmpty() && !room.waiting().isEmpty()) {
      behind(wish, room).ifPresent(reasons::add);
    }
    return reasons;
  }

  private static Optional<CheckReason> noMoreWorkspaces(Wish wish, Room room) {
    var key = QuotaKeys.WORKSPACES;
    var used = room.used(key, Held.NOTHING);
    return room.hard(key)
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

  private static Optional<CheckReason> tooMuch(String key, BigDecimal asked, Wish wish, Room room) {
    if (room.hard(key).isEmpty()) {
      return Optional.empty();
    }
    var hard = room.hard(key).orElseThrow();
    var used = room.used(key, wish.held());
    if (used.add(asked).compareTo(hard) <= 0) {
      return Optional.empty();
    }
    var never = asked.compareTo(hard) > 0;
    var words = QuotaKeys.inWords(key);
    var arguments = new HashMap<String, String>();
    arguments.put("resource", words);
    arguments.put("asked", Amounts.read(asked, key));
    arguments.put("hard", Amounts.read(hard, key));
    if (!never) {
      arguments.put("used", Amounts.read(used, key));
    }
    var left = hard.subtract(used).max(BigDecimal.ZERO);
    return Optional.of(
        CheckReason.of(
                never ? CheckOutcome.NEVER : CheckOutcome.WAITS,
                Field.of(key),
                (never ? Reason.QuotaTooSmall : Reason.QuotaFull).explain(arguments))
            .amounts(words, Amounts.read(asked, key), Amounts.read(left, key)));
  }

  /** The oldest first; a smaller one may pass it for a while when the first does not fit. */
  private static Optional<CheckReason> behind(Wish wish, Room room) {
    var earlier =
        room.waiting().stream()
            .filter(waiting -> !waiting.name().equals(wish.name()))
            .filter(waiting -> room.everFits(waiting.demand()))
            .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::name))
            .toList();
    var setAside = new HashMap<String, BigDecimal>();
    for (var waiting : earlier) {
      if (room.fits(waiting.demand(), setAside, Held.NOTHING)
          || waiting.since().plus(MAY_PASS).isBefore(room.now())) {
        waiting.demand().byKey().forEach((key, it) -> setAside.merge(key, it, BigDecimal::add));
      }
    }
    return earlier.isEmpty() || room.fits(wish.demand(), setAside, wish.held())
        ? Optional.empty()
        : Optional.of(
            CheckReason.of(
                CheckOutcome.WAITS,
                null,
                Reason.BehindEarlier.explain(Map.of("workspace", earlier.get(0).name()))));
  }
}
