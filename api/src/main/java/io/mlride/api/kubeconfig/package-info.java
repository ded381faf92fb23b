/** The way to one's own namespace with kubectl. */
package io.mlride.api.kubeconfig;
