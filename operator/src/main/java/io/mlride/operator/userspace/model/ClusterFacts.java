package io.mlride.operator.userspace.model;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import java.util.List;
import java.util.Set;

/**
 * What a user's walls depend on besides the UserSpace.
 *
 * @param egress where workspaces may go, which follows from the addresses of the cluster itself;
 *     the same for everybody, and never changed
 * @param extendedResources names of extended resources (GPUs) that some node offers
 */
public record ClusterFacts(List<NetworkPolicyEgressRule> egress, Set<String> extendedResources) {}
