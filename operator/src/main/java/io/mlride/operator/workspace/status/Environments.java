package io.mlride.operator.workspace.status;

import io.mlride.crds.workspace.Environment;
import io.mlride.crds.workspace.PackageConflict;
import io.mlride.operator.workspace.model.InstallerResult;
import io.mlride.operator.workspace.model.PodFacts;
import java.util.List;
import java.util.Optional;

/**
 * The installed packages, as the installer listed them; what it said last stays while nothing newer
 * is known.
 */
final class Environments {

  private Environments() {}

  static Optional<Environment> of(Situation situation) {
    return situation
        .pod()
        .flatMap(PodFacts::packagesContainer)
        .flatMap(PodFacts::lastEnd)
        .map(end -> InstallerResult.read(end.getMessage()))
        .flatMap(Environments::from)
        .or(() -> Optional.ofNullable(situation.inputs().status().environment()));
  }

  private static Optional<Environment> from(InstallerResult result) {
    if (result.hash() != null) {
      return Optional.of(
          new Environment(result.hash(), result.installed(), result.truncated(), null));
    }
    return Optional.ofNullable(result.error())
        .filter(error -> "PackageConflict".equals(error.reason()))
        .map(error -> new PackageConflict(error.packageName(), error.wants(), error.has()))
        .map(conflict -> new Environment(null, List.of(), false, conflict));
  }
}
