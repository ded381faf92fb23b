package io.mlride.operator.workspace.plan;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceRequirements;

/** One write to the cluster. */
public sealed interface Action {

  /** Make the home disk. */
  record CreateClaim(PersistentVolumeClaim claim) implements Action {}

  /** Bring the home disk's size and ownership to what is wanted; both stand in the given object. */
  record AdjustClaim(PersistentVolumeClaim claim) implements Action {}

  /** Make the Pod. */
  record CreatePod(Pod pod) implements Action {}

  /** Remove exactly this Pod. */
  record DeletePod(Pod pod) implements Action {}

  /** Change CPU and memory of the running container. */
  record ResizePod(Pod pod, ResourceRequirements resources) implements Action {}
}
