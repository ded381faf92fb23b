/** Addresses: which ones workspaces may reach, and how to say so in few blocks. */
package io.mlride.operator.userspace.model.network;
