package io.mlride.rules;

import io.mlride.crds.Names;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.ImageTemplateRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Which template a workspace means, and whether that one can be used. */
public final class Templates {

  private Templates() {}

  /**
   * One's own templates come before the catalogue's; nobody else's may be named.
   *
   * @param own namespace of the workspace
   * @param lookUp finds a template by namespace and name
   * @return empty: there is none, or it is somebody else's
   */
  public static Optional<ImageTemplate> find(
      ImageTemplateRef reference,
      String own,
      BiFunction<String, String, Optional<ImageTemplate>> lookUp) {
    return List.of(own, Names.CATALOGUE_NAMESPACE).stream()
        .filter(allowed -> reference.namespace() == null || allowed.equals(reference.namespace()))
        .map(allowed -> lookUp.apply(allowed, reference.name()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Why the template cannot be used; empty when it can. */
  public static Optional<Explanation> unready(
      ImageTemplateRef reference, Optional<ImageTemplate> found) {
    return found
        .map(Templates::unready)
        .orElseGet(
            () ->
                Optional.of(Reason.TemplateNotFound.explain(Map.of("template", reference.name()))));
  }

  private static Optional<Explanation> unready(ImageTemplate template) {
    var status = template.getStatus() == null ? ImageTemplateStatus.NONE : template.getStatus();
    var ready = Conditions.find(status.conditions(), "Ready");
    if (ready.filter(Condition::holds).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        ready
            .flatMap(Templates::said)
            .orElseGet(
                () ->
                    Reason.TemplateRefreshing.explain(
                        Map.of("template", template.getMetadata().getName()))));
  }

  /** What the template says of itself is what its workspaces say. */
  private static Optional<Explanation> said(Condition ready) {
    return Reason.named(ready.reason()).map(reason -> new Explanation(reason, ready.message()));
  }
}
