/** Live changes: what the cluster has, and every change of it, as a stream. */
package io.mlride.api.event;
