/** Where workspaces are opened in a browser. */
package io.mlride.api.app;
