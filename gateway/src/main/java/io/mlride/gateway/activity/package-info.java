/** When workspaces were last used. */
package io.mlride.gateway.activity;
