/** Numbers for Prometheus. */
package io.mlride.gateway.metrics;
