/** The only place that talks to image registries; Jib speaks the protocol. */
package io.mlride.operator.imagetemplate.registry;
