package io.mlride.operator.workspace.plan.gate;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.kubernetes.QuotaStatus;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.SpaceStanding;
import java.util.Map;
import java.util.Optional;

/** The walls stand: the user's area is ready and its quota counts. */
public final class SpaceGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    var ready = start.inputs().userSpace().filter(SpaceStanding::isReady).isPresent();
    var counts = start.inputs().quota().filter(QuotaStatus::isCounted).isPresent();
    return ready && counts
        ? Optional.empty()
        : Optional.of(new Hold(WorkspaceCondition.QuotaAvailable, why(start.inputs())));
  }

  private static Explanation why(Inputs inputs) {
    return inputs
        .userSpace()
        .map(SpaceStanding::unready)
        .orElseGet(
            () ->
                Reason.NoUserSpace.explain(
                    Map.of("namespace", inputs.workspace().getMetadata().getNamespace())));
  }
}
