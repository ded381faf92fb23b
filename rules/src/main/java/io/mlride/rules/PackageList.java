package io.mlride.rules;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packages of template and workspace, as requirements in the form of PEP 508. */
public final class PackageList {

  private PackageList() {}

  /** Several package lists as one, sorted, each entry once. */
  public static List<String> merged(Collection<String> first, Collection<String> second) {
    var all = new TreeSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  /** That a package is asked for in two ways; empty when each is asked for once. */
  public static Optional<Explanation> contradiction(List<String> packages) {
    return packages.stream()
        .collect(Collectors.groupingBy(PackageList::name, TreeMap::new, Collectors.toList()))
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
