/**
 * What a workspace is and what was read about it, as values. Nothing here talks to a cluster or
 * knows the time.
 */
package io.mlride.operator.workspace.model;
