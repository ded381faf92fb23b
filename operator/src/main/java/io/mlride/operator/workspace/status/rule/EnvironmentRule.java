package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.InstallerResult;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.PodSpecFacts;
import io.mlride.operator.workspace.status.Finding;
import io.mlride.operator.workspace.status.Situation;
import java.util.Map;

/** EnvironmentReady: the declared packages are installed and the declared secrets exist. */
public final class EnvironmentRule implements Rule {

  @Override
  public Finding find(Situation situation) {
    var pod = situation.pod().orElseThrow();
    var missing = MissingSecret.in(pod);
    if (missing.isPresent()) {
      return Finding.fails(missing.get());
    }
    if (!PodSpecFacts.hasInstaller(pod)) {
      return Finding.holds(Reason.NoPackages.explain());
    }
    return PodFacts.packagesContainer(pod)
        .flatMap(PodFacts::lastEnd)
        .map(end -> end.getExitCode() == 0 ? done(end) : failed(end, situation))
        .orElseGet(() -> Finding.fails(installing(situation)));
  }

  private static Finding done(ContainerStateTerminated end) {
    var result = InstallerResult.read(end.getMessage());
    return Finding.holds(
        Reason.PackagesReady.explain(
            Map.of(
                "count",
                String.valueOf(result.count()),
                "hash",
                result.hash() == null ? "unknown" : result.hash())));
  }

  private static Finding failed(ContainerStateTerminated end, Situation situation) {
    var result = InstallerResult.read(end.getMessage());
    return Finding.fails(
        PackagesTrouble.explain(result, end, situation.inputs().spec().home().size()));
  }

  private static Explanation installing(Situation situation) {
    var count = situation.recipe().map(recipe -> recipe.packages().size()).orElse(0);
    return Reason.PackagesInstalling.explain(Map.of("count", String.valueOf(count)));
  }
}
