package io.mlride.gateway.page;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.workspace.DesiredState;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.gateway.route.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a workspace that cannot be reached stands, for people.
 *
 * @param startable whether there is something to start
 */
public record Board(String title, String text, boolean startable, List<Step> steps) {

  private static final Set<String> STEPS =
      Set.of(
          "TemplateResolved",
          "QuotaAvailable",
          "StorageReady",
          "Scheduled",
          "ImagePulled",
          "EnvironmentReady",
          "Ready");

  /** Reads it from the status. */
  public static Board of(Workspace workspace, ReasonWords words, Language language) {
    var status = Routing.status(workspace);
    var kind = kind(workspace, status.phase());
    var ready =
        Conditions.find(status.conditions(), "Ready")
            .map(condition -> words.message(condition, language));
    return new Board(
        language.say(kind + ".title"),
        kind.equals("failed") || kind.equals("blocked") || kind.equals("stopped")
            ? ready.orElseGet(() -> language.say("stopped.text"))
            : language.say(kind + ".text"),
        kind.equals("failed") || kind.equals("stopped"),
        kind.equals("starting") || kind.equals("blocked")
            ? steps(status.conditions(), words, language)
            : List.of());
  }

  private static String kind(Workspace workspace, Phase phase) {
    if (phase == null) {
      return workspace.getSpec().desiredState() == DesiredState.Stopped ? "stopped" : "starting";
    }
    return switch (phase) {
      case Stopped -> "stopped";
      case Failed -> "failed";
      case Stopping, Deleting -> "stopping";
      case Blocked -> "blocked";
      case Running -> Routing.isReady(workspace) ? "missing" : "starting";
      default -> "starting";
    };
  }

  private static List<Step> steps(
      List<Condition> conditions, ReasonWords words, Language language) {
    var steps = new ArrayList<Step>();
    var reached = false;
    for (var condition : conditions) {
      if (!STEPS.contains(condition.type())) {
        continue;
      }
      var state = condition.holds() ? "done" : reached ? "later" : "now";
      reached |= !condition.holds();
      steps.add(
          new Step(
              words.step(condition, language),
              state,
              state.equals("now") ? words.message(condition, language) : ""));
    }
    return steps;
  }
}
