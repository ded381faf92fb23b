package io.mlride.operator.userspace.model;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.crds.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * Everything one reconcile of a UserSpace reads, all of it from caches.
 *
 * @param space the UserSpace itself
 * @param namespace the namespace that has the name of the user's, whoever made it
 * @param cluster nodes and API server
 * @param retainedClaims claims of home volumes that outlive their workspace
 * @param workspaces the user's workspaces; names and home volumes only
 */
public record Inputs(
    UserSpace space,
    Optional<Namespace> namespace,
    ClusterFacts cluster,
    List<PersistentVolumeClaim> retainedClaims,
    List<Workspace> workspaces) {

  /** The UserSpace's status as last read; an empty one before the first. */
  public UserSpaceStatus status() {
    return space.getStatus() == null ? UserSpaceStatus.NONE : space.getStatus();
  }
}
