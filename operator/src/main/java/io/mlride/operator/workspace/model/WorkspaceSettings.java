package io.mlride.operator.workspace.model;

import io.mlride.rules.AppsUrl;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What an installation decides for all workspaces.
 *
 * @param appsUrl where workspaces are opened; empty while nothing opens them from outside
 * @param packageVariables environment of the package installer and of the workspace: index, proxy
 * @param mayPass how long smaller workspaces may pass the one that has waited longest
 * @param slowAfter after how long an app that does not answer is called slow
 * @param stopGrace how long an app may take to end
 * @param idle when workspaces that nobody uses are stopped
 */
public record WorkspaceSettings(
    Optional<AppsUrl> appsUrl,
    Map<String, String> packageVariables,
    Duration mayPass,
    Duration slowAfter,
    Duration stopGrace,
    IdleSettings idle) {}
