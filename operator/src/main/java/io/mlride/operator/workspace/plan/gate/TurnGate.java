package io.mlride.operator.workspace.plan.gate;

import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.model.Sibling;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.Demand;
import io.mlride.rules.Turn;
import io.mlride.rules.Waiting;
import java.util.Optional;

/** Nobody else's turn comes before that of this workspace. */
public final class TurnGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    return turn(start).missed().map(why -> new Hold(WorkspaceCondition.QuotaAvailable, why));
  }

  /** How many of the user's waiting workspaces come before this one. */
  public static int ahead(Start start) {
    return turn(start).ahead();
  }

  private static Turn turn(Start start) {
    var inputs = start.inputs();
    return new Turn(
        new Waiting(
            inputs.name(),
            Waiting.sinceOf(inputs.workspace()).orElse(start.now()),
            Demand.of(start.recipe().reservation())),
        inputs.siblings().stream().map(Sibling::waiting).flatMap(Optional::stream).toList(),
        inputs.quotaRoom(),
        start.settings().mayPass(),
        start.now());
  }
}
