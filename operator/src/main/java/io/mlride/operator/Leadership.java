package io.mlride.operator;

import io.quarkiverse.operatorsdk.runtime.QuarkusConfigurationService;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where no election is held, the only process leads from its start. */
@ApplicationScoped
class Leadership {

  private final boolean isToStart;

  Leadership(
      @ConfigProperty(name = "quarkus.operator-sdk.start-operator", defaultValue = "true")
          boolean isToStart) {
    this.isToStart = isToStart;
  }

  void withoutElection(
      @Observes StartupEvent started,
      QuarkusConfigurationService configuration,
      Event<Leading> leading) {
    if (isToStart && configuration.getLeaderElectionConfiguration().isEmpty()) {
      leading.fire(new Leading());
    }
  }
}
