/** Browsers that opened workspaces. */
package io.mlride.gateway.session;
