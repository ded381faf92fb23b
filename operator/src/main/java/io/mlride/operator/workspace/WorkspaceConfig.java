package io.mlride.operator.workspace;

import io.mlride.operator.workspace.model.IdleSettings;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import io.mlride.rules.AppsUrl;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an installation decides for workspaces; the chart's values end up here. */
@ConfigMapping(prefix = "mlride.workspace")
public interface WorkspaceConfig {

  /**
   * Where workspaces are opened, such as https://*.apps.example.org; absent: the Pod's own address
   * is shown.
   */
  Optional<String> appsUrl();

  /** Variables for pip in workspaces, such as PIP_INDEX_URL, HTTPS_PROXY. */
  Map<String, String> packageVariables();

  /** How long a user's smaller workspaces may pass the one that has waited longest. */
  @WithDefault("10m")
  Duration mayPass();

  /** After how long an app that does not answer is called slow. */
  @WithDefault("60s")
  Duration slowAfter();

  /** How long an app may take to end. */
  @WithDefault("10s")
  Duration stopGrace();

  /** The same as a value, for code that decides. */
  default WorkspaceSettings asSettings(IdleSettings idle) {
    return new WorkspaceSettings(
        appsUrl().map(AppsUrl::parse),
        new TreeMap<>(packageVariables()),
        mayPass(),
        slowAfter(),
        stopGrace(),
        idle);
  }
}
