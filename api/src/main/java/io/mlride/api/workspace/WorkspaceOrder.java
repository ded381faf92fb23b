package io.mlride.api.workspace;

import io.mlride.api.problem.ProblemException;
import io.mlride.crds.workspace.Workspace;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The order of a list; what is equal goes by name and namespace, so that pages fit together. */
record WorkspaceOrder(Comparator<Workspace> comparator) {

  private static final Comparator<Workspace> BY_NAME =
      Comparator.comparing((Workspace it) -> it.getMetadata().getName())
          .thenComparing(it -> it.getMetadata().getNamespace());

  private static final Map<String, Comparator<Workspace>> FIELDS =
      Map.of(
          "name", BY_NAME,
          "createdAt", Comparator.comparing(it -> it.getMetadata().getCreationTimestamp()),
          "phase",
              Comparator.comparing(
                  WorkspaceFilter::phaseOf, Comparator.nullsFirst(Comparator.naturalOrder())));

  /**
   * As a request says it: a field, with a hyphen before it for the other way round; null: by name.
   *
   * @throws ProblemException it cannot be sorted by that
   */
  static WorkspaceOrder of(String sort) {
    if (sort == null) {
      return new WorkspaceOrder(BY_NAME);
    }
    var down = sort.startsWith("-");
    var field = FIELDS.get(down ? sort.substring(1) : sort);
    if (field == null) {
      throw ProblemException.invalid(
          "?sort",
          "Sort by one of %s, with a hyphen before it for the other way round."
              .formatted(String.join(", ", new TreeMap<>(FIELDS).keySet())));
    }
    return new WorkspaceOrder((down ? field.reversed() : field).thenComparing(BY_NAME));
  }
}
