package io.mlride.gateway;

import io.mlride.rules.AppsUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock, and where workspaces are opened. */
class Produced {

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  AppsUrl appsUrl(Places places) {
    return AppsUrl.parse(places.apps());
  }
}
