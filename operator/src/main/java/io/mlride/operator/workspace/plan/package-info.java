/**
 * What is to happen with a workspace, decided from what was read. Nothing here talks to a cluster,
 * knows the time or is injected.
 */
package io.mlride.operator.workspace.plan;
