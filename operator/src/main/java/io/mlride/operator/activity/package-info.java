/** What the database says of the use of workspaces, read once for all of them. */
package io.mlride.operator.activity;
