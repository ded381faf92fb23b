package io.mlride.operator.imagetemplate;

import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.rate.RateLimited;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.operator.event.EventEmitter;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.model.Rules;
import io.mlride.operator.imagetemplate.plan.Known;
import io.mlride.operator.imagetemplate.plan.Plan;
import io.mlride.operator.imagetemplate.plan.Planner;
import io.mlride.operator.imagetemplate.registry.LookUps;
import io.mlride.operator.imagetemplate.status.StatusCalculator;
import io.mlride.operator.kubernetes.StatusPatch;
import io.mlride.operator.kubernetes.StatusPatch.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds out which image the workspaces of a template start from, and keeps that up to date.
 *
 * <p>The SDK's own filter, which looks at the generation alone, is off: it would be asked besides
 * ours, and would keep requests for a look-up away.
 */
@ControllerConfiguration(
    name = "imagetemplate",
    fieldManager = "mlride-operator",
    generationAwareEventProcessing = false,
    informer = @Informer(name = "imagetemplate", onUpdateFilter = WorthALook.class))
@RateLimited(maxReconciliations = 5, within = 5)
public class ImageTemplateReconciler implements Reconciler<ImageTemplate> {
  private final LookUps lookUps;
  private final Rules rules;
  private final EventEmitter events;
  private final Clock clock;
  private final Instant startedAt;

  ImageTemplateReconciler(LookUps lookUps, Rules rules, EventEmitter events, Clock clock) {
    this.lookUps = lookUps;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  @Override
  public List<EventSource<?, ImageTemplate>> prepareEventSources(
      EventSourceContext<ImageTemplate> context) {
    return List.of(lookUps);
  }

  @Override
  public UpdateControl<ImageTemplate> reconcile(
      ImageTemplate template, Context<ImageTemplate> context) {
    var inputs = new Inputs(template, lookUps.latest(template), startedAt, clock.instant());
    var plan = Planner.plan(inputs, rules);
    plan.ask().ifPresent(question -> lookUps.ask(template, question, Known.of(inputs, question)));
    var control = UpdateControl.<ImageTemplate>noUpdate();
    plan.lookAgain().ifPresent(control::rescheduleAfter);
    if (say(inputs, plan, context).filter(Outcome.CHANGED_SINCE::equals).isPresent()) {
      control.rescheduleAfter(StatusPatch.AFTER_A_RACE);
    }
    return control;
  }

  private Optional<Outcome> say(Inputs inputs, Plan plan, Context<ImageTemplate> context) {
    var status = StatusCalculator.calculate(inputs, plan.approach());
    var template = inputs.template();
    if (status.equals(inputs.status())) {
      return Optional.empty();
    }
    var outcome = StatusPatch.apply(template, new ImageTemplate(), status, context);
    if (outcome == Outcome.WRITTEN) {
      Transition.between(inputs.status(), status)
          .ifPresent(
              ready ->
                  events.emit(template, Transition.type(ready), ready.reason(), ready.message()));
    }
    return Optional.of(outcome);
  }
}
