package io.mlride.operator.workspace.status;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.operator.workspace.plan.Verdict;
import io.mlride.operator.workspace.status.rule.EnvironmentRule;
import io.mlride.operator.workspace.status.rule.ImageRule;
import io.mlride.operator.workspace.status.rule.QuotaRule;
import io.mlride.operator.workspace.status.rule.ReadyRule;
import io.mlride.operator.workspace.status.rule.Rule;
import io.mlride.operator.workspace.status.rule.ScheduledRule;
import io.mlride.operator.workspace.status.rule.StorageRule;
import io.mlride.operator.workspace.status.rule.TemplateRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The conditions of a workspace, all of them from the first visit on, in the order in which things
 * happen.
 */
final class Conditioning {

  private static final Map<WorkspaceCondition, Rule> RULES =
      new EnumMap<>(
          Map.of(
              WorkspaceCondition.TemplateResolved, new TemplateRule(),
              WorkspaceCondition.QuotaAvailable, new QuotaRule(),
              WorkspaceCondition.StorageReady, new StorageRule(),
              WorkspaceCondition.Scheduled, new ScheduledRule(),
              WorkspaceCondition.ImagePulled, new ImageRule(),
              WorkspaceCondition.EnvironmentReady, new EnvironmentRule(),
              WorkspaceCondition.Ready, new ReadyRule()));

  private Conditioning() {}

  static List<Condition> of(Situation situation) {
    var steps =
        situation.verdict() instanceof Verdict.Rest rest
            ? resting(rest, situation)
            : starting(situation);
    var found = Stream.concat(steps.stream(), Warnings.of(situation)).toList();
    return Conditions.carryTimes(situation.inputs().status().conditions(), found, situation.now());
  }

  private static List<Condition> resting(Verdict.Rest rest, Situation situation) {
    var stopped = Finding.open(Reason.WorkspaceStopped.explain());
    var ready = Finding.fails(Resting.why(rest, situation));
    return Stream.of(WorkspaceCondition.values())
        .map(
            step ->
                condition(
                    step.name(), step == WorkspaceCondition.Ready ? ready : stopped, situation))
        .toList();
  }

  private static List<Condition> starting(Situation situation) {
    var conditions = new ArrayList<Condition>();
    Missed missed = null;
    for (var step : WorkspaceCondition.values()) {
      var finding = missed == null ? finding(step, situation) : missed.seenFrom(step);
      conditions.add(condition(step.name(), finding, situation));
      if (missed == null && stopsAt(step, finding, situation)) {
        missed = new Missed(step, finding);
      }
    }
    return conditions;
  }

  private static Finding finding(WorkspaceCondition step, Situation situation) {
    var hold = situation.hold().orElse(null);
    if (hold != null && hold.step() == step) {
      return Finding.fails(hold.why());
    }
    var comesBefore = hold != null && step.compareTo(hold.step()) < 0;
    return comesBefore && situation.pod().isEmpty()
        ? before(hold, step, situation)
        : RULES.get(step).find(situation);
  }

  /** A step that would go on by itself must not hide what holds the start up at a later one. */
  private static Finding before(Hold hold, WorkspaceCondition step, Situation situation) {
    return step.compareTo(WorkspaceCondition.Scheduled) < 0
        ? Optional.of(RULES.get(step).find(situation))
            .filter(Finding::holds)
            .orElseGet(() -> waitsFor(hold.step()))
        : waitsFor(hold.step());
  }

  private static Finding waitsFor(WorkspaceCondition step) {
    return Finding.open(Reason.NotReached.explain(Map.of("step", step.words())));
  }

  /** A Pod that exists goes on whatever is found of the template or the quota meanwhile. */
  private static boolean stopsAt(WorkspaceCondition step, Finding finding, Situation situation) {
    var goesOn = situation.pod().isPresent() && step.compareTo(WorkspaceCondition.Scheduled) < 0;
    return !finding.holds() && !goesOn && finding.why().reason() != Reason.NotReached;
  }

  /**
   * The first step that is not done. Steps after it wait; Ready, the summary, repeats what it says.
   */
  private record Missed(WorkspaceCondition step, Finding finding) {

    Finding seenFrom(WorkspaceCondition later) {
      return later == WorkspaceCondition.Ready ? Finding.fails(finding.why()) : waitsFor(step);
    }
  }

  static Condition condition(String type, Finding finding, Situation situation) {
    return new Condition(
        type,
        finding.status(),
        finding.why().reason().name(),
        finding.why().message(),
        situation.inputs().workspace().getMetadata().getGeneration(),
        null);
  }
}
