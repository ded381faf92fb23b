package io.mlride.operator.userspace.plan;

import io.mlride.crds.Names;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.userspace.desired.SpaceObjects;
import io.mlride.operator.userspace.model.Inputs;
import io.mlride.operator.userspace.model.Installation;
import java.util.Map;

/** Decides what to do about a user's space. */
public final class Planner {
  private Planner() {}

  /** Plans from what was read. */
  public static Plan plan(Inputs inputs, Installation installation) {
    if (inputs.space().getMetadata().getDeletionTimestamp() != null) {
      return new Plan.Hold(Reason.SpaceBeingDeleted.explain());
    }
    return switch (Ownership.of(inputs.space(), inputs.namespace())) {
      case ABSENT, OURS ->
          new Plan.Build(SpaceObjects.of(inputs.space(), inputs.cluster(), installation));
      case OURS_LEAVING -> new Plan.Hold(Reason.SpaceBeingDeleted.explain());
      case FOREIGN_LEAVING -> new Plan.Hold(Reason.SpaceBeingPrepared.explain());
      case FOREIGN ->
          new Plan.Hold(
              Reason.NamespaceTaken.explain(
                  Map.of(
                      "namespace", Names.userNamespace(inputs.space().getMetadata().getName()))));
    };
  }
}
