package io.mlride.api.opening;

import io.mlride.api.app.AppsSettings;
import io.mlride.api.share.SharingSettings;
import io.mlride.rules.PathMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does not let the API start where workspaces would share an origin and something forbids that. */
@ApplicationScoped
class PathModeCheck {

  private final AppsSettings apps;
  private final SharingSettings sharing;
  private final Optional<String> portal;

  PathModeCheck(
      AppsSettings apps,
      SharingSettings sharing,
      @ConfigProperty(name = "mlride.portal.url") Optional<String> portal) {
    this.apps = apps;
    this.sharing = sharing;
    this.portal = portal;
  }

  void start(@Observes StartupEvent event) {
    PathMode.refusal(apps.url(), apps.pathMode(), sharing.enabled(), portal)
        .ifPresent(
            sentence -> {
              throw new IllegalStateException(sentence);
            });
  }
}
