package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.MaxReconciliationInterval;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.RetryInfo;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.rate.RateLimited;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.operator.event.EventEmitter;
import io.mlride.operator.kubernetes.SecondLook;
import io.mlride.operator.kubernetes.StatusPatch;
import io.mlride.operator.userspace.model.Installation;
import io.mlride.operator.userspace.plan.Planner;
import io.mlride.operator.userspace.status.StatusCalculator;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gives each user a namespace with walls around it, a quota and rights, and keeps it so.
 *
 * <p>The rate limit keeps one user, whatever happens in their namespace, from taking the time of
 * others: once a second over time, a few times at once when something happens.
 */
@ControllerConfiguration(
    name = UserSpaceReconciler.NAME,
    fieldManager = "mlride-operator",
    triggerReconcilerOnAllEvents = true,
    maxReconciliationInterval =
        @MaxReconciliationInterval(interval = 10, timeUnit = TimeUnit.MINUTES))
@RateLimited(maxReconciliations = 5, within = 5)
public class UserSpaceReconciler implements Reconciler<UserSpace> {
  /** Name of the controller, and with it the prefix of its settings. */
  public static final String NAME = "userspace";

  private static final Logger LOG = Logger.getLogger(UserSpaceReconciler.class);

  // A conflict or a hiccup of the API server mends itself before anybody has read about it.
  private static final int TRIES_BEFORE_SAYING = 2;

  private final Installation installation;
  private final StatusWriter statusWriter;
  private final UsageHold usageHold = new UsageHold();
  private final Clock clock;
  private final ClusterReading cluster;

  /**
   * @param installation what the installation decides
   * @param events where transitions are told
   * @param clock what time it is
   */
  public UserSpaceReconciler(Installation installation, EventEmitter events, Clock clock) {
    this.installation = installation;
    this.statusWriter = new StatusWriter(events);
    this.clock = clock;
    this.cluster = new ClusterReading(installation.network());
  }

  @Override
  public List<EventSource<?, UserSpace>> prepareEventSources(
      EventSourceContext<UserSpace> context) {
    var sources = new ArrayList<>(EventSources.of(context, cluster));
    sources.add(new SecondLook<>(UserSpace.class, context.getPrimaryCache()));
    return sources;
  }

  @Override
  public UpdateControl<UserSpace> reconcile(UserSpace space, Context<UserSpace> context) {
    if (context.isPrimaryResourceDeleted()) {
      return UpdateControl.noUpdate();
    }
    var caches = new Caches(context);
    var inputs = InputGatherer.gather(space, caches, cluster);
    var plan = Planner.plan(inputs, installation);
    var made = applier(context, caches).apply(plan.wanted());
    var quota =
        made.stream()
            .filter(ResourceQuota.class::isInstance)
            .map(ResourceQuota.class::cast)
            .findFirst();
    var now = clock.instant();
    var status = StatusCalculator.calculate(inputs, plan, quota, now);
    var wait = usageHold.before(space, status, now);
    if (wait.isPresent()) {
      return UpdateControl.<UserSpace>noUpdate().rescheduleAfter(wait.get());
    }
    return statusWriter
        .write(space, status, context)
        .filter(StatusPatch.Outcome.CHANGED_SINCE::equals)
        .map(raced -> UpdateControl.<UserSpace>noUpdate().rescheduleAfter(StatusPatch.AFTER_A_RACE))
        .orElseGet(UpdateControl::noUpdate);
  }

  @Override
  public ErrorStatusUpdateControl<UserSpace> updateErrorStatus(
      UserSpace space, Context<UserSpace> context, Exception failure) {
    var tries = context.getRetryInfo().map(RetryInfo::getAttemptCount).orElse(0);
    if (tries >= TRIES_BEFORE_SAYING && !isConflict(failure)) {
      say(space, context, failure);
    }
    return ErrorStatusUpdateControl.defaultErrorProcessing();
  }

  private void say(UserSpace space, Context<UserSpace> context, Exception failure) {
    // The same failure has the same reference, so that trying again does not rewrite the status.
    var reference = Integer.toHexString(String.valueOf(failure).hashCode());
    var status = StatusCalculator.failed(space, reference, clock.instant());
    try {
      if (statusWriter
          .write(space, status, context)
          .filter(StatusPatch.Outcome.WRITTEN::equals)
          .isPresent()) {
        LOG.errorf(failure, "UserSpace %s, reference %s", space.getMetadata().getName(), reference);
      }
    } catch (KubernetesClientException unreachable) {
      failure.addSuppressed(unreachable);
    }
  }

  private static boolean isConflict(Exception failure) {
    return failure instanceof KubernetesClientException refused
        && refused.getCode() == HttpURLConnection.HTTP_CONFLICT;
  }

  private static ObjectApplier applier(Context<UserSpace> context, Caches caches) {
    return new ObjectApplier(
        context.getClient(), context.getControllerConfiguration().fieldManager(), caches);
  }
}
