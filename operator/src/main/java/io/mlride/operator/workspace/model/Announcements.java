package io.mlride.operator.workspace.model;

import java.util.Optional;

/**
 * What the cluster's own parts tell in Events alone: no status of a claim or a Pod has it.
 *
 * @param provisioningFailed why the storage system refused to make the home disk, when it last did
 * @param attachedElsewhere whether the Pod's disk is still attached to the node of an earlier one
 * @param nodeBeingAdded whether a node is being added for the Pod
 */
public record Announcements(
    Optional<String> provisioningFailed, boolean attachedElsewhere, boolean nodeBeingAdded) {

  /** Nothing was told. */
  public static final Announcements NONE = new Announcements(Optional.empty(), false, false);
}
