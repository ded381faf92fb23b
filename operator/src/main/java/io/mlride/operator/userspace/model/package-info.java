/** What is known of a user's space, the cluster around it and the installation. */
package io.mlride.operator.userspace.model;
