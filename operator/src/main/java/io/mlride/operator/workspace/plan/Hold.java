package io.mlride.operator.workspace.plan;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.WorkspaceCondition;

/**
 * Why a start cannot go on at a step for now. It makes and changes nothing, and an event ends it.
 *
 * @param step where it stands
 * @param why for people
 */
public record Hold(WorkspaceCondition step, Explanation why) {}
