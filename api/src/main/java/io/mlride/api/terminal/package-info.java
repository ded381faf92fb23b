/** Terminals in running workspaces. */
package io.mlride.api.terminal;
