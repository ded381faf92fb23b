package io.mlride.gateway;

import io.mlride.rules.AppsUrl;
import io.mlride.rules.PathMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** The one clock, and where workspaces are opened. */
class Produced {

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.systemUTC();
  }

  /** At the start, so that a wrong setting is said then. */
  @Produces
  @Singleton
  @Startup
  AppsUrl appsUrl(Places places) {
    var apps = AppsUrl.parse(places.apps());
    PathMode.refusal(apps, places.pathMode(), false, Optional.of(places.portal()))
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
    return apps;
  }
}
