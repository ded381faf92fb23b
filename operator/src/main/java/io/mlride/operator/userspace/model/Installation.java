package io.mlride.operator.userspace.model;

import io.mlride.crds.userspace.Quota;
import io.mlride.operator.userspace.model.network.NetworkRules;
import java.util.Set;

/**
 * What an installation decides for all users.
 *
 * @param defaultQuota what a UserSpace's quota leaves out; every field is there
 * @param gpuNames extended resources that count as 0 where a quota does not list them, besides
 *     those that nodes offer
 * @param network where workspaces may go
 */
public record Installation(Quota defaultQuota, Set<String> gpuNames, NetworkRules network) {}
