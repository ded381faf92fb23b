/**
 * What is to be in a user's space, decided from what was read. Nothing here talks to a cluster,
 * knows the time or is injected.
 */
package io.mlride.operator.userspace.plan;
