/** What is known of the use of workspaces, as values. */
package io.mlride.operator.activity.model;
