package io.mlride.api.workspace;

import io.mlride.api.problem.ProblemException;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses workspaces.
 *
 * @param text part of the name; empty: any
 * @param phase empty: any
 * @param template name of the image template; empty: any
 */
record WorkspaceFilter(Optional<String> text, Optional<Phase> phase, Optional<String> template) {

  /**
   * As the parameters of a request say it; null: any.
   *
   * @throws ProblemException there is no such phase
   */
  static WorkspaceFilter of(String text, String phase, String template) {
    return new WorkspaceFilter(
        Optional.ofNullable(text).map(it -> it.toLowerCase(Locale.ROOT)),
        Optional.ofNullable(phase).map(WorkspaceFilter::phase),
        Optional.ofNullable(template));
  }

  private static Phase phase(String word) {
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.name().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "?phase", "A phase is one of %s.".formatted(Arrays.toString(Phase.values()))));
  }

  boolean matches(Workspace workspace) {
    return text.filter(it -> !workspace.getMetadata().getName().contains(it)).isEmpty()
        && phase.filter(it -> it != phaseOf(workspace)).isEmpty()
        && template.filter(it -> !it.equals(templateOf(workspace))).isEmpty();
  }

  static Phase phaseOf(Workspace workspace) {
    return workspace.getStatus() == null ? null : workspace.getStatus().phase();
  }

  private static String templateOf(Workspace workspace) {
    var ref = workspace.getSpec().imageTemplateRef();
    return ref == null ? null : ref.name();
  }
}
