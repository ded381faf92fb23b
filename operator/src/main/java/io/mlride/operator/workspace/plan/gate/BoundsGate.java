package io.mlride.operator.workspace.plan.gate;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.imagetemplate.Maximum;
import io.mlride.crds.imagetemplate.Minimum;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.Amounts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked for lies between the template's minimum and maximum. */
public final class BoundsGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    var spec = start.inputs().template().orElseThrow().getSpec();
    return Stream.of(
            below(start.recipe(), spec.minimum()),
            above(start.recipe(), spec.maximum()),
            gpusAbove(start.recipe(), spec.maximum()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(why -> new Hold(WorkspaceCondition.TemplateResolved, why));
  }

  private static Optional<Explanation> below(Recipe recipe, Minimum minimum) {
    return below("CPU", "cpu", recipe.cpu(), minimum.cpu(), recipe)
        .or(() -> below("memory", "memory", recipe.memory(), minimum.memory(), recipe));
  }

  private static Optional<Explanation> below(
      String words, String resource, Quantity asked, Quantity minimum, Recipe recipe) {
    return minimum == null || !Amounts.exceeds(minimum, asked)
        ? Optional.empty()
        : Optional.of(
            Reason.BelowMinimum.explain(
                Map.of(
                    "template", recipe.template(),
                    "resource", words,
                    "minimum", Amounts.read(Amounts.of(minimum), resource),
                    "asked", Amounts.read(Amounts.of(asked), resource))));
  }

  private static Optional<Explanation> above(Recipe recipe, Maximum maximum) {
    return above("CPU", "cpu", Amounts.of(recipe.cpu()), maximum.cpu(), recipe)
        .or(
            () ->
                above(
                    "memory",
                    "memory",
                    Amounts.of(recipe.memoryLimit()),
                    maximum.memory(),
                    recipe));
  }

  private static Optional<Explanation> gpusAbove(Recipe recipe, Maximum maximum) {
    return recipe.gpus().entrySet().stream()
        .filter(asked -> maximum.gpus().containsKey(asked.getKey()))
        .map(
            asked ->
                above(
                    asked.getKey(),
                    asked.getKey(),
                    BigDecimal.valueOf(asked.getValue()),
                    new Quantity(maximum.gpus().get(asked.getKey()).toString()),
                    recipe))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Explanation> above(
      String words, String resource, BigDecimal asked, Quantity maximum, Recipe recipe) {
    return maximum == null || asked.compareTo(Amounts.of(maximum)) <= 0
        ? Optional.empty()
        : Optional.of(
            Reason.AboveMaximum.explain(
                Map.of(
                    "template", recipe.template(),
                    "resource", words,
                    "maximum", Amounts.read(Amounts.of(maximum), resource),
                    "asked", Amounts.read(asked, resource))));
  }
}
