package io.mlride.operator.userspace.model;

import io.mlride.operator.userspace.model.network.Cidr;
import java.util.Set;

/**
 * What a user's walls depend on besides the UserSpace.
 *
 * @param addresses every address of a node or of the API server's endpoints
 * @param extendedResources names of extended resources (GPUs) that some node offers
 */
public record ClusterFacts(Set<Cidr> addresses, Set<String> extendedResources) {}
