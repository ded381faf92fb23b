package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.rate.RateLimited;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.operator.activity.ActivitySettings;
import io.mlride.operator.activity.LatestReading;
import io.mlride.operator.event.EventEmitter;
import io.mlride.operator.imagetemplate.pullsecret.PullSecrets;
import io.mlride.operator.kubernetes.SecondLook;
import io.mlride.operator.kubernetes.StatusPatch;
import io.mlride.operator.kubernetes.UidDeletion;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import io.mlride.operator.workspace.plan.LookAgain;
import io.mlride.operator.workspace.plan.Plan;
import io.mlride.operator.workspace.plan.Planner;
import io.mlride.operator.workspace.status.ErrorStatus;
import io.mlride.operator.workspace.status.Headline;
import io.mlride.operator.workspace.status.Situation;
import io.mlride.operator.workspace.status.StatusCalculator;
import io.mlride.operator.workspace.status.Transition;
import io.mlride.operator.workspace.status.UseNotices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Brings a workspace's Pod and home disk to what is asked for, and says how it stands.
 *
 * <p>The rate limit leaves a start all it needs, and keeps one workspace, whatever happens to it,
 * from taking the time of others.
 */
@ControllerConfiguration(
    name = "workspace",
    fieldManager = "mlride-operator",
    triggerReconcilerOnAllEvents = true,
    informer = @Informer(name = "workspace"))
@RateLimited(maxReconciliations = 30, within = 10)
public class WorkspaceReconciler implements Reconciler<Workspace> {

  private static final Logger LOG = Logger.getLogger(WorkspaceReconciler.class);
  private static final int SAID_FROM_ATTEMPT = 3;

  private final WorkspaceSettings settings;
  private final LatestReading use;
  private final ClusterCache cluster;
  private final KubernetesClient client;
  private final UidDeletion deletion;
  private final PullSecrets pullSecrets;
  private final WorkspaceMetrics metrics;
  private final EventEmitter events;
  private final Clock clock;
  private final StatusWriter statusWriter;
  private InputGatherer gatherer;
  private PlanApplier applier;

  WorkspaceReconciler(
      WorkspaceConfig config,
      IdleConfig idle,
      ActivitySettings activity,
      LatestReading use,
      ClusterCache cluster,
      KubernetesClient client,
      UidDeletion deletion,
      PullSecrets pullSecrets,
      WorkspaceMetrics metrics,
      EventEmitter events,
      Clock clock) {
    this.settings = config.asSettings(idle.asSettings(activity.lookEvery()));
    this.use = use;
    this.cluster = cluster;
    this.client = client;
    this.deletion = deletion;
    this.pullSecrets = pullSecrets;
    this.metrics = metrics;
    this.events = events;
    this.clock = clock;
    this.statusWriter = new StatusWriter(metrics);
  }

  @Override
  public List<EventSource<?, Workspace>> prepareEventSources(
      EventSourceContext<Workspace> context) {
    cluster.start();
    var caches = new WorkspaceCaches(context);
    gatherer = new InputGatherer(caches, cluster, use);
    applier = new PlanApplier(client, deletion, pullSecrets, caches, metrics);
    metrics.observe(caches::all);
    var sources = new ArrayList<>(caches.eventSources());
    sources.add(new UseLook(caches::all, this::hasNewsOfUse, use, settings.idle().lookEvery()));
    sources.add(new SecondLook<>(Workspace.class, context.getPrimaryCache()));
    return sources;
  }

  private boolean hasNewsOfUse(Workspace workspace) {
    return UseNotices.areNews(gatherer.gather(workspace), settings, clock.instant());
  }

  @Override
  public UpdateControl<Workspace> reconcile(Workspace workspace, Context<Workspace> context) {
    if (context.isPrimaryResourceDeleted()) {
      return UpdateControl.noUpdate();
    }
    var now = clock.instant();
    var inputs = gatherer.gather(workspace);
    var plan = Planner.plan(inputs, settings, now);
    var outcome = applier.apply(plan, inputs);
    var situation =
        new Situation(outcome.inputs(), plan.verdict(), outcome.refusal(), settings, now);
    var status = StatusCalculator.calculate(situation);
    var written = statusWriter.write(workspace, status, context);
    if (written.filter(StatusPatch.Outcome.WRITTEN::equals).isPresent()) {
      tell(workspace, inputs, status, outcome.inputs().pod().orElse(null), now);
    }
    return written.filter(StatusPatch.Outcome.CHANGED_SINCE::equals).isPresent() || outcome.raced()
        ? UpdateControl.<Workspace>noUpdate().rescheduleAfter(StatusPatch.AFTER_A_RACE)
        : lookAgain(plan, outcome, now);
  }

  /**
   * Said only when trying again did not help: most failures are over before anybody could read of
   * them.
   */
  @Override
  public ErrorStatusUpdateControl<Workspace> updateErrorStatus(
      Workspace workspace, Context<Workspace> context, Exception failure) {
    var attempt = context.getRetryInfo().map(RetryInfo::getAttemptCount).orElse(0);
    if (attempt >= SAID_FROM_ATTEMPT) {
      var reference = ErrorStatus.reference(workspace.getMetadata().getUid(), failure);
      LOG.errorf("Reference %s: %s", reference, failure.getMessage());
      var last = workspace.getStatus() == null ? WorkspaceStatus.NONE : workspace.getStatus();
      statusWriter.write(workspace, ErrorStatus.of(last, reference, clock.instant()), context);
    }
    return ErrorStatusUpdateControl.noStatusUpdate();
  }

  private void tell(
      Workspace workspace, Inputs before, WorkspaceStatus status, Pod pod, Instant now) {
    if (!Transition.isOne(before.status(), status)) {
      return;
    }
    Headline.of(status.conditions())
        .ifPresent(
            headline ->
                events.emit(
                    workspace, EventTypes.of(headline), headline.reason(), headline.message()));
    if (status.phase() == Phase.Running && pod != null) {
      var made = Instant.parse(pod.getMetadata().getCreationTimestamp());
      metrics.ready(Duration.between(made, now));
    }
  }

  private static UpdateControl<Workspace> lookAgain(
      Plan plan, PlanApplier.Outcome outcome, Instant now) {
    var control = UpdateControl.<Workspace>noUpdate();
    LookAgain.earlier(plan, outcome.refusal(), now)
        .map(at -> Duration.between(now, at))
        .map(delay -> delay.isNegative() ? Duration.ZERO : delay)
        .ifPresent(control::rescheduleAfter);
    return control;
  }
}
