package io.mlride.api.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Pod of a workspace.
 *
 * @param pod as the API server has it
 */
public record WorkspacePod(Pod pod) {

  /** The container that runs the main app, where terminals, files and runs are. */
  public static final String MAIN = "workspace";

  private static final String HOME = "home";
  private static final String DEFAULT_HOME = "/home/mlride";

  /** Namespace of its owner. */
  public String namespace() {
    return pod.getMetadata().getNamespace();
  }

  /** Its name, which later Pods of the workspace have too. */
  public String name() {
    return pod.getMetadata().getName();
  }

  /** Tells it from earlier and later ones. */
  public String uid() {
    return pod.getMetadata().getUid();
  }

  /** Containers that have a log, those that run first coming first. */
  public List<String> containers() {
    return Stream.concat(
            stream(pod.getSpec().getInitContainers()), stream(pod.getSpec().getContainers()))
        .map(Container::getName)
        .toList();
  }

  /** The container of the main app. */
  public Optional<Container> main() {
    return stream(pod.getSpec().getContainers())
        .filter(container -> container.getName().equals(MAIN))
        .findFirst();
  }

  /** Where the home disk is mounted, as it was when the Pod was made. */
  public String home() {
    return main().stream()
        .flatMap(container -> stream(container.getVolumeMounts()))
        .filter(mount -> mount.getName().equals(HOME))
        .map(VolumeMount::getMountPath)
        .findFirst()
        .orElse(DEFAULT_HOME);
  }

  /** Whether the main container runs and is not about to be ended. */
  public boolean runs() {
    return pod.getMetadata().getDeletionTimestamp() == null
        && pod.getStatus() != null
        && stream(pod.getStatus().getContainerStatuses())
            .filter(status -> status.getName().equals(MAIN))
            .map(ContainerStatus::getState)
            .anyMatch(state -> state != null && state.getRunning() != null);
  }

  /** Whether it was made for that workspace, and not for an earlier one with the same name. */
  boolean belongsTo(String workspaceUid) {
    return stream(pod.getMetadata().getOwnerReferences())
        .anyMatch(owner -> workspaceUid.equals(owner.getUid()));
  }

  private static <T> Stream<T> stream(List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }
}
