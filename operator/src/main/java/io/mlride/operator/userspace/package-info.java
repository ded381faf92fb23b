/**
 * The user's space: a namespace with its walls, its quota and its rights.
 *
 * <p>Classes here read caches and write to the cluster; what they decide by lies in {@code model},
 * {@code plan}, {@code desired} and {@code status}.
 */
package io.mlride.operator.userspace;
