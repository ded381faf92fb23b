package io.mlride.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaderElectionRecord;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.quarkiverse.operatorsdk.runtime.QuarkusConfigurationService;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jboss.logging.Logger;

/**
 * Gives the lead back when the process ends in good order, so that the next one need not wait until
 * it has run out. The SDK keeps it: releasing and being told of the loss exclude each other there.
 */
@ApplicationScoped
class LeaseRelease {
  private static final Logger LOG = Logger.getLogger(LeaseRelease.class);

  /** The SDK's own observer has none; after it nothing is reconciled any more. */
  private static final int AFTER_THE_OPERATOR = Interceptor.Priority.APPLICATION + 600;

  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final KubernetesClient client;
  private final QuarkusConfigurationService configuration;
  private final Clock clock;

  LeaseRelease(KubernetesClient client, QuarkusConfigurationService configuration, Clock clock) {
    this.client = client;
    this.configuration = configuration;
    this.clock = clock;
  }

  void whenNothingRuns(@Observes @Priority(AFTER_THE_OPERATOR) ShutdownEvent ended) {
    configuration.getLeaderElectionConfiguration().ifPresent(this::release);
  }

  private void release(LeaderElectionConfiguration election) {
    var lock =
        new LeaseLock(
            election.getLeaseNamespace().orElseThrow(),
            election.getLeaseName(),
            election.getIdentity().orElseThrow());
    try {
      release(client, lock, ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    } catch (KubernetesClientException e) {
      LOG.infof("The lead was not given back and runs out by itself: %s", e.getMessage());
    }
  }

  /** Does nothing when another one leads. A holder without a name is none. */
  static void release(KubernetesClient client, LeaseLock lock, ZonedDateTime now) {
    var held = lock.get(client);
    if (held != null && lock.identity().equals(held.getHolderIdentity())) {
      lock.update(
          client, new LeaderElectionRecord("", AT_ONCE, now, now, held.getLeaderTransitions()));
    }
  }
}
