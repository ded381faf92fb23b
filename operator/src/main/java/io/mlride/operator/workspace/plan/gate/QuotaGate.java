package io.mlride.operator.workspace.plan.gate;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.Demand;
import io.mlride.rules.QuotaRoom;
import java.util.Optional;

/** What the start takes fits what the user's quota has left. */
public final class QuotaGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    return shortage(start.inputs().quotaRoom(), start.recipe())
        .map(why -> new Hold(WorkspaceCondition.QuotaAvailable, why));
  }

  /** The first resource of which the quota has too little, as a sentence. */
  public static Optional<Explanation> shortage(QuotaRoom room, Recipe recipe) {
    return room.shortages(Demand.of(recipe.reservation())).stream()
        .findFirst()
        .map(shortage -> shortage.why());
  }
}
