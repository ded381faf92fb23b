package io.mlride.operator.workspace.plan;

import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.crds.workspace.DesiredState;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.RecipeResolver;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import io.mlride.operator.workspace.plan.gate.BoundsGate;
import io.mlride.operator.workspace.plan.gate.Gate;
import io.mlride.operator.workspace.plan.gate.PackagesGate;
import io.mlride.operator.workspace.plan.gate.QuotaGate;
import io.mlride.operator.workspace.plan.gate.SpaceGate;
import io.mlride.operator.workspace.plan.gate.Start;
import io.mlride.operator.workspace.plan.gate.StorageGate;
import io.mlride.operator.workspace.plan.gate.TemplateGate;
import io.mlride.operator.workspace.plan.gate.TurnGate;
import io.mlride.operator.workspace.plan.idle.IdleDecision;
import io.mlride.operator.workspace.plan.idle.Idleness;
import io.mlride.rules.SpaceStanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what is to become of a workspace. Rest comes first and needs no template. */
public final class Planner {

  private static final List<Gate> WITHOUT_POD =
      List.of(
          new BoundsGate(),
          new PackagesGate(),
          new SpaceGate(),
          new QuotaGate(),
          new TurnGate(),
          new StorageGate());

  private static final List<Gate> WITH_POD = List.of(new BoundsGate());

  private Planner() {}

  /** The plan for what was read, at this time. */
  public static Plan plan(Inputs inputs, WorkspaceSettings settings, Instant now) {
    var verdict = verdict(inputs, settings, now);
    return new Plan(
        verdict,
        Actions.of(verdict, inputs, settings, now),
        LookAgain.at(verdict, inputs, settings, now));
  }

  private static Verdict verdict(Inputs inputs, WorkspaceSettings settings, Instant now) {
    return rest(inputs)
        .or(() -> idle(inputs, settings, now))
        .map(Verdict.class::cast)
        .orElseGet(() -> inTime(start(inputs, settings, now), inputs, now));
  }

  /** A Pod of an earlier request is replaced by the next, however late it is. */
  private static Verdict inTime(Verdict start, Inputs inputs, Instant now) {
    var replaced =
        start instanceof Verdict.Go
            && inputs.pod().filter(pod -> !PodFacts.answers(pod, inputs.spec())).isPresent();
    return replaced ? start : tooLate(inputs, now).map(Verdict.class::cast).orElse(start);
  }

  private static Optional<Verdict.Rest> rest(Inputs inputs) {
    if (inputs.workspace().getMetadata().getDeletionTimestamp() != null) {
      return resting(Reason.Deleting.explain(Map.of("what", goesWithIt(inputs))));
    }
    if (inputs.spec().desiredState() == DesiredState.Stopped) {
      return resting(Reason.WorkspaceStopped.explain());
    }
    if (isSuspended(inputs)) {
      return lasting(Reason.SpaceSuspended, Reason.SpaceSuspended.explain());
    }
    return inputs.freshStartAsked() ? Optional.empty() : stoppedEarlier(inputs);
  }

  /** A disk that is kept, or that was never this one's, stays. */
  private static String goesWithIt(Inputs inputs) {
    var keeps =
        inputs.spec().home().retain()
            || inputs.homeHolder().isPresent()
            || inputs.earlierHome().isPresent();
    return keeps ? "its settings; the home disk stays" : "its home disk";
  }

  private static Optional<Verdict.Rest> resting(Explanation why) {
    return Optional.of(new Verdict.Rest(why, Optional.empty(), false));
  }

  private static boolean isSuspended(Inputs inputs) {
    return inputs.userSpace().filter(SpaceStanding::isSuspended).isPresent();
  }

  private static Optional<Verdict.Rest> lasting(Reason reason, Explanation why) {
    return Optional.of(new Verdict.Rest(why, Optional.of(reason), false));
  }

  private static Optional<Verdict.Rest> idle(
      Inputs inputs, WorkspaceSettings settings, Instant now) {
    return IdleDecision.of(inputs, settings.idle(), now) instanceof Idleness.Over over
        ? Optional.of(new Verdict.Rest(over.why(), Optional.of(over.why().reason()), true))
        : Optional.empty();
  }

  private static Optional<Verdict.Rest> tooLate(Inputs inputs, Instant now) {
    return Deadline.missed(inputs, now)
        .map(why -> new Verdict.Rest(why, Optional.of(Reason.StartTimedOut), true));
  }

  /** A stop of ours lasts until a fresh start is asked for. */
  private static Optional<Verdict.Rest> stoppedEarlier(Inputs inputs) {
    return Optional.ofNullable(inputs.status().stopReason())
        .flatMap(Reason::named)
        .flatMap(reason -> lasting(reason, toldAs(reason, inputs)));
  }

  /** In the words it was made with. A suspension is over by then: all that is left is a stop. */
  private static Explanation toldAs(Reason reason, Inputs inputs) {
    return Conditions.find(inputs.status().conditions(), WorkspaceCondition.Ready.name())
        .filter(ready -> reason != Reason.SpaceSuspended && reason.name().equals(ready.reason()))
        .map(ready -> new Explanation(reason, ready.message()))
        .orElseGet(Reason.WorkspaceStopped::explain);
  }

  private static Verdict start(Inputs inputs, WorkspaceSettings settings, Instant now) {
    var templateHold = TemplateGate.check(inputs);
    if (templateHold.isPresent()) {
      return new Verdict.Wait(templateHold.get(), Optional.empty());
    }
    var recipe = RecipeResolver.resolve(inputs.workspace(), inputs.template().orElseThrow());
    var start = new Start(inputs, recipe, settings, now);
    return (inputs.pod().isPresent() ? WITH_POD : WITHOUT_POD)
        .stream()
            .flatMap(gate -> gate.check(start).stream())
            .findFirst()
            .<Verdict>map(hold -> new Verdict.Wait(hold, Optional.of(recipe)))
            .orElseGet(() -> new Verdict.Go(recipe));
  }
}
