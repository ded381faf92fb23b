package io.mlride.operator.workspace.plan.gate;

import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import java.time.Instant;

/**
 * A start under examination.
 *
 * @param inputs what was read
 * @param recipe what it would make
 * @param settings the installation's
 * @param now the time
 */
public record Start(Inputs inputs, Recipe recipe, WorkspaceSettings settings, Instant now) {}
