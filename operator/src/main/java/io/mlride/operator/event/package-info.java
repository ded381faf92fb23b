/** Kubernetes Events: what {@code kubectl describe} shows of the past. */
package io.mlride.operator.event;
