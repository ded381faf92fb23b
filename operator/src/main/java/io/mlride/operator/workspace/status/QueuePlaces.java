package io.mlride.operator.workspace.status;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.QueuePlace;
import io.mlride.operator.workspace.plan.gate.Start;
import io.mlride.operator.workspace.plan.gate.TurnGate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The place of a workspace that waits for its user's quota among that user's workspaces. */
final class QueuePlaces {

  private static final Set<Reason> WAITING = Set.of(Reason.QuotaFull, Reason.BehindEarlier);

  private QueuePlaces() {}

  static Optional<QueuePlace> of(Situation situation, List<Condition> conditions) {
    return Headline.reason(conditions)
        .filter(WAITING::contains)
        .flatMap(reason -> situation.recipe())
        .map(recipe -> new Start(situation.inputs(), recipe, situation.settings(), situation.now()))
        .map(start -> new QueuePlace(TurnGate.ahead(start) + 1, since(situation)));
  }

  private static Instant since(Situation situation) {
    var before = situation.inputs().status().queue();
    return before == null ? situation.now() : before.since();
  }
}
