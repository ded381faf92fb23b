/**
 * Whether, what and when to ask a registry, decided from what was read. Nothing here talks to a
 * cluster or a registry, knows the time or is injected.
 */
package io.mlride.operator.imagetemplate.plan;
