/**
 * The Kubernetes objects that a recipe stands for, one kind a file. Only fields that differ from
 * the API server's defaults are set, and quantities are written as they were asked for.
 */
package io.mlride.operator.workspace.desired;
