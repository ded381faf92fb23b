package io.mlride.api.app;

import io.mlride.rules.AppHost;
import io.mlride.rules.AppsUrl;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where workspaces are opened. */
@ConfigMapping(prefix = "mlride.apps")
public interface AppsSettings {

  /** With a star for workspace and user, such as https://*.apps.example.org; path mode has none. */
  @WithDefault("http://*.localhost:8081")
  @WithConverter(AppsUrlConverter.class)
  AppsUrl url();

  /** Whether it is meant that all workspaces share one origin. */
  @WithDefault("false")
  boolean pathMode();

  /** Address of a workspace's main app, whether it runs or not. */
  default URI addressOf(String workspace, String user) {
    return URI.create(url().addressOf(AppHost.main(workspace, user)));
  }
}
