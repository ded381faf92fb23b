package io.mlride.operator.workspace.plan.gate;

import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.PackageList;
import java.util.Optional;

/** The package list, with the template's, asks for each package once. */
public final class PackagesGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    return PackageList.contradiction(start.recipe().packages())
        .map(why -> new Hold(WorkspaceCondition.EnvironmentReady, why));
  }
}
