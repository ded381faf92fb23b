/** The custom resources, as the cluster has them. */
package io.mlride.gateway.cluster;
