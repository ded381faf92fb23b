/**
 * Whether nobody uses a workspace, and what follows. Whatever is unknown counts as use: a workspace
 * is stopped only when all that shows use was seen to be quiet until after its announced end.
 */
package io.mlride.operator.workspace.plan.idle;
