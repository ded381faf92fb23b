package io.mlride.operator.workspace.plan.gate;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.plan.Hold;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The package list, with the template's, asks for each package once. */
public final class PackagesGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    return contradiction(start.recipe().packages())
        .map(why -> new Hold(WorkspaceCondition.EnvironmentReady, why));
  }

  private static Optional<Explanation> contradiction(List<String> packages) {
    return packages.stream()
        .collect(Collectors.groupingBy(PackagesGate::name, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .filter(each -> each.getValue().size() > 1)
        .findFirst()
        .map(each -> refuse(each.getKey(), each.getValue()));
  }

  private static Explanation refuse(String name, List<String> entries) {
    var detail = name + " is in it more than once (" + String.join(" and ", entries) + ")";
    return Reason.PackageListRefused.explain(Map.of("detail", detail));
  }

  /**
   * Normalised: <a
   * href="https://packaging.python.org/en/latest/specifications/name-normalization/">names that
   * differ in case, hyphens, underscores or full stops are the same</a>.
   */
  private static String name(String requirement) {
    return requirement
        .split("[^A-Za-z0-9._-]", 2)[0]
        .replaceAll("[-_.]+", "-")
        .toLowerCase(Locale.ROOT);
  }
}
