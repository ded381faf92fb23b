package io.mlride.operator.userspace.model.network;

import java.util.List;

/**
 * What an installation says about where workspaces may go.
 *
 * @param denied ranges that they may not reach, besides every node and the API server
 * @param allowed exceptions from those ranges
 * @param dns who answers names
 */
public record NetworkRules(List<Cidr> denied, List<AllowedPeer> allowed, Dns dns) {}
