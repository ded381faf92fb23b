/** What is known of the use of workspaces. */
package io.mlride.api.activity;
