package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.InstallerResult;
import io.mlride.operator.workspace.model.InstallerResult.Problem;
import io.mlride.rules.Amounts;
import java.util.Map;

/** Why packages could not be installed, from what the installer said when it ended. */
final class PackagesTrouble {

  private PackagesTrouble() {}

  static Explanation explain(InstallerResult result, ContainerStateTerminated end, Quantity home) {
    if (result.error() == null) {
      return Reason.PackageBuildFailed.explain(
          Map.of("package", "the package list", "detail", ending(end)));
    }
    return known(result.error(), home);
  }

  private static Explanation known(Problem problem, Quantity home) {
    return switch (problem.reason()) {
      case "PackageConflict" ->
          Reason.PackageConflict.explain(
              Map.of(
                  "package", said(problem.packageName()),
                  "needed", said(problem.wants()),
                  "installed", said(problem.has())));
      case "PackageNotFound" ->
          Reason.PackageNotFound.explain(
              Map.of(
                  "index", said(problem.index()),
                  "package", said(problem.packageName()),
                  "python", said(problem.python())));
      case "PackageIndexUnreachable" ->
          Reason.PackageIndexUnreachable.explain(Map.of("index", said(problem.index())));
      case "PackagesNeedRoom" ->
          Reason.PackagesNeedRoom.explain(
              Map.of("size", Amounts.read(Amounts.of(home), "storage")));
      default ->
          Reason.PackageBuildFailed.explain(
              Map.of("package", said(problem.packageName()), "detail", said(problem.detail())));
    };
  }

  private static String ending(ContainerStateTerminated end) {
    return "OOMKilled".equals(end.getReason())
        ? "it needed more memory than the workspace has"
        : "the installer ended with exit code " + end.getExitCode();
  }

  private static String said(String value) {
    return value == null ? "" : value;
  }
}
