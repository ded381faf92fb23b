package io.mlride.api.podevent;

import java.util.Map;
import java.util.Optional;

/** What reasons of the cluster's Events mean to somebody who does not know Kubernetes. */
final class EventWords {

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("Scheduled", "A node was found."),
          Map.entry("FailedScheduling", "No node has room for it now; it waits."),
          Map.entry("Preempted", "It had to make room for something more important."),
          Map.entry("Pulling", "The image is being fetched."),
          Map.entry("Pulled", "The image is there."),
          Map.entry("ErrImagePull", "The image cannot be fetched."),
          Map.entry("ImagePullBackOff", "The image cannot be fetched; it is tried again later."),
          Map.entry("ErrImageNeverPull", "The image is not on the node and may not be fetched."),
          Map.entry("InvalidImageName", "This is not the name of an image."),
          Map.entry("Created", "A container was made."),
          Map.entry("Started", "A container was started."),
          Map.entry("Killing", "A container is being stopped."),
          Map.entry("BackOff", "It failed and is tried again after a pause."),
          Map.entry("Failed", "A container could not be started."),
          Map.entry("Unhealthy", "The app does not answer yet, or does not answer any more."),
          Map.entry("OOMKilling", "It used more memory than it may and was ended."),
          Map.entry("SystemOOM", "The node ran out of memory."),
          Map.entry("Evicted", "The node needed room, and the workspace was ended."),
          Map.entry("TaintManagerEviction", "The node is being emptied or does not answer."),
          Map.entry("NodeNotReady", "The node does not answer."),
          Map.entry("NodeShutdown", "The node is being shut down."),
          Map.entry("FailedMount", "A disk could not be mounted; it is tried again."),
          Map.entry("FailedAttachVolume", "A disk could not be attached; it is tried again."),
          Map.entry("SuccessfulAttachVolume", "The disk was attached."),
          Map.entry("FailedCreatePodSandBox", "The node could not prepare it; it is tried again."),
          Map.entry("FailedPostStartHook", "A command at the start failed."),
          Map.entry("WaitForFirstConsumer", "The disk is made when the workspace first starts."),
          Map.entry("ExternalProvisioning", "The disk is being made."),
          Map.entry("Provisioning", "The disk is being made."),
          Map.entry("ProvisioningSucceeded", "The disk was made."),
          Map.entry("ProvisioningFailed", "The disk could not be made; it is tried again."),
          Map.entry("Resizing", "The disk is being enlarged."),
          Map.entry("FileSystemResizeRequired", "The disk grows when the workspace starts again."),
          Map.entry("FileSystemResizeSuccessful", "The disk was enlarged."),
          Map.entry("VolumeResizeFailed", "The disk could not be enlarged."));

  private EventWords() {}

  /** Plain words for a reason; empty: the cluster's own words have to do. */
  static Optional<String> of(String reason) {
    return Optional.ofNullable(reason).map(KNOWN::get);
  }
}
