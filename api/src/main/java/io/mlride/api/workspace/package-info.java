/** Workspaces: made, changed, started, stopped, deleted and remembered. */
package io.mlride.api.workspace;
