/**
 * What a workspace's status says, computed from what was read and decided. Nothing here talks to a
 * cluster or knows the time.
 */
package io.mlride.operator.workspace.status;
