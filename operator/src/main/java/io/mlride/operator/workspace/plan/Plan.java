package io.mlride.operator.workspace.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one reconcile is to do.
 *
 * @param verdict what is to become of the workspace
 * @param actions writes, in order
 * @param lookAgain when time alone can change the verdict or the status
 */
public record Plan(Verdict verdict, List<Action> actions, Optional<Instant> lookAgain) {}
