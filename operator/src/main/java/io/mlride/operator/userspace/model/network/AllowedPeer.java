package io.mlride.operator.userspace.model.network;

import java.util.List;

/**
 * Something within a denied range that workspaces may reach all the same, such as a package index
 * of one's own.
 *
 * @param cidr its addresses
 * @param ports its TCP ports, at least one
 */
public record AllowedPeer(Cidr cidr, List<Integer> ports) {}
