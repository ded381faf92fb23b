/** The objects that make up a user's space, computed from what is known; one kind, one file. */
package io.mlride.operator.userspace.desired;
