package io.mlride.operator;

import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One replica reconciles; another takes over when it ends or loses its lease. */
final class LeaderElection {

  private LeaderElection() {}

  @Produces
  @ApplicationScoped
  static LeaderElectionConfiguration lease(
      @ConfigProperty(name = "mlride.leader-election.namespace") String namespace,
      @ConfigProperty(
              name = "mlride.leader-election.identity",
              defaultValue = "${HOSTNAME:operator}")
          String identity,
      Event<Leading> leading) {
    return LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration("mlride-operator")
        .withLeaseNamespace(namespace)
        .withIdentity(identity)
        .withLeaderCallbacks(
            new LeaderCallbacks(
                () -> leading.fire(new Leading()), LeaderElection::endProcess, leader -> {}))
        .withExitOnStopLeading(false)
        .build();
  }

  /**
   * Two that reconcile at once must not be. The SDK's own way out waits for a shutdown that waits
   * for it when the lead is lost by shutting down; this one returns at once, and does nothing then.
   */
  private static void endProcess() {
    Quarkus.asyncExit(1);
  }
}
