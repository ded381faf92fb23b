/** When workspaces were last used. */
package io.mlride.database.activity;
