package io.mlride.operator.workspace.model;

import io.mlride.rules.IdleTime;
import java.time.Duration;

/**
 * When workspaces that nobody uses are stopped.
 *
 * @param time what counts where neither workspace nor template say otherwise
 * @param warning how long before the stop it is announced
 * @param lookEvery how long between one look at the use of workspaces and the next
 */
public record IdleSettings(IdleTime time, Duration warning, Duration lookEvery) {}
