/** Workspaces that somebody besides their owner may open. */
package io.mlride.database.share;
