package io.mlride.api.quota;

import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what would become of a workspace. Its answers are those that the operator would give. */
final class Check {

  /** Nodes that nobody looked at for so long may have changed. */
  private static final Duration STALE = Duration.ofMinutes(10);

  private Check() {}

  private static final CheckReason NODES_NOT_KNOWN =
      CheckReason.said(
          CheckOutcome.UNKNOWN,
          null,
          "Nothing of yours stands in the way. What room the nodes have is not known at the moment;"
              + " it is looked at every minute. Ask again, or make the workspace: it waits by itself.");

  static Verdict decide(Wish wish, Room room) {
    var reasons = new ArrayList<CheckReason>();
    reasons.addAll(TemplateRule.reasons(wish));
    reasons.addAll(SpaceRule.reasons(room));
    var looked = Optional.<NodeRule.Look>empty();
    if (wish.template().isPresent()) {
      reasons.addAll(BoundsRule.reasons(wish));
      reasons.addAll(PackagesRule.reasons(wish));
      reasons.addAll(QuotaRule.reasons(wish, room));
      looked = known(room).map(until -> NodeRule.look(wish, room));
      looked.ifPresent(look -> reasons.addAll(look.reasons()));
    }
    reasons.addAll(DiskRule.reasons(wish, room));
    var refused = wish.refusal().map(refusal -> refused(refusal, reasons)).orElse(List.of());
    var found = Stream.concat(refused.stream(), reasons.stream()).toList();
    var all = found.isEmpty() && looked.isEmpty() ? List.of(NODES_NOT_KNOWN) : found;
    return new Verdict(
        outcome(all, looked.isPresent()),
        all,
        looked.map(NodeRule.Look::withRoom).orElse(null),
        looked.map(NodeRule.Look::able).orElse(null),
        room.nodesSeenUntil().orElse(null));
  }

  private static Optional<Instant> known(Room room) {
    return room.nodesSeenUntil().filter(until -> until.plus(STALE).isAfter(room.now()));
  }

  private static CheckOutcome outcome(List<CheckReason> reasons, boolean nodesKnown) {
    return reasons.stream()
        .map(CheckReason::outcome)
        .max(CheckOutcome::compareTo)
        .orElse(nodesKnown ? CheckOutcome.FITS : CheckOutcome.UNKNOWN);
  }

  /** What is said already is not said twice. */
  static List<CheckReason> refused(ProblemException refusal, List<CheckReason> said) {
    var isQuota = refusal.type() == ProblemType.OVER_QUOTA;
    if (isQuota && said.stream().anyMatch(reason -> reason.outcome() == CheckOutcome.NEVER)) {
      return List.of();
    }
    return refusal.errors().isEmpty()
        ? List.of(CheckReason.refused(new FieldError(null, refusal.getMessage())))
        : refusal.errors().stream().map(CheckReason::refused).toList();
  }
}
