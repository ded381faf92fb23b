package io.mlride.operator.workspace.desired;

import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import io.mlride.rules.AppHost;

/** Below which path the main app serves. */
final class BasePath {

  private BasePath() {}

  /** Empty, or in path mode the app's part of its address if it wants to see that. */
  static String of(Recipe recipe, WorkspaceSettings settings) {
    return settings
        .appsUrl()
        .filter(url -> recipe.mainApp().keepsPrefix())
        .map(url -> url.prefixOf(AppHost.main(recipe.workspace(), recipe.userSpace())))
        .orElse("");
  }
}
