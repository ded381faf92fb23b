package io.mlride.operator.workspace.model;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateRunning;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.mlride.crds.time.TimeSpan;
import io.mlride.crds.workspace.WorkspaceSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a workspace's Pod says of itself, and what was written on it when it was made. */
public final class PodFacts {

  /** Name of the container that runs the main app. */
  public static final String MAIN_CONTAINER = "workspace";

  /** Name of the init container that installs packages. */
  public static final String PACKAGES_CONTAINER = "packages";

  private static final Pattern NO_CLAIM =
      Pattern.compile("persistentvolumeclaim \"([^\"]+)\" not found");

  /** Annotation: the startRequest that this Pod honours. */
  public static final String START_REQUEST = "mlride.io/start-request";

  /** Annotation: fingerprints of the wishes that only a restart can change. */
  public static final String STARTED_WITH = "mlride.io/started-with";

  /** Annotation: how long this start may take. */
  public static final String START_DEADLINE = "mlride.io/start-deadline";

  /** Annotation: name of the template that this Pod was made from. */
  public static final String TEMPLATE = "mlride.io/template";

  /** The kubelet's: it pulls the image first and makes the container then. */
  private static final Set<String> REFUSALS =
      Set.of("CreateContainerConfigError", "CreateContainerError");

  private PodFacts() {}

  /** Whether the Pod is Ready. */
  public static boolean isReady(Pod pod) {
    return condition(pod, "Ready").filter(found -> "True".equals(found.getStatus())).isPresent();
  }

  /** Whether the Pod has ended for good: evicted, preempted or lost. */
  public static boolean hasEnded(Pod pod) {
    var phase = pod.getStatus() == null ? null : pod.getStatus().getPhase();
    return "Failed".equals(phase) || "Succeeded".equals(phase);
  }

  /** The Pod's condition of that type. */
  public static Optional<PodCondition> condition(Pod pod, String type) {
    return pod.getStatus() == null
        ? Optional.empty()
        : pod.getStatus().getConditions().stream()
            .filter(condition -> condition.getType().equals(type))
            .findFirst();
  }

  /** What the kubelet says of the main container. */
  public static Optional<ContainerStatus> mainContainer(Pod pod) {
    return pod.getStatus() == null
        ? Optional.empty()
        : named(pod.getStatus().getContainerStatuses(), MAIN_CONTAINER);
  }

  /** What the kubelet says of the container that installs packages. */
  public static Optional<ContainerStatus> packagesContainer(Pod pod) {
    return pod.getStatus() == null
        ? Optional.empty()
        : named(pod.getStatus().getInitContainerStatuses(), PACKAGES_CONTAINER);
  }

  /** Since when the main container runs; empty when it does not. */
  public static Optional<Instant> mainContainerRunningSince(Pod pod) {
    return mainContainer(pod)
        .map(status -> status.getState().getRunning())
        .map(ContainerStateRunning::getStartedAt)
        .map(Instant::parse);
  }

  /** What is written on the Pod under an annotation; nothing is the empty text. */
  public static String annotation(Pod pod, String key) {
    var annotations = pod.getMetadata().getAnnotations();
    return annotations == null ? "" : annotations.getOrDefault(key, "");
  }

  /** Whether the Pod was made for the request for a start that stands in the spec. */
  public static boolean answers(Pod pod, WorkspaceSpec spec) {
    return annotation(pod, START_REQUEST).equals(spec.startRequest());
  }

  /** Whether any of its containers ever ran. */
  public static boolean everRan(Pod pod) {
    return containers(pod).anyMatch(PodFacts::hasImage);
  }

  /** How long this start may take, as it was when the Pod was made. */
  public static Duration startDeadline(Pod pod) {
    return TimeSpan.parse(annotation(pod, START_DEADLINE)).orElse(Duration.ofMinutes(10));
  }

  /**
   * The claim that the scheduler did not find, in its words; of those in spec.volumes it is the
   * only one to know.
   */
  public static Optional<String> missingClaim(Pod pod) {
    return condition(pod, "PodScheduled")
        .map(PodCondition::getMessage)
        .map(NO_CLAIM::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  /** When the Pod got its node. */
  public static Optional<Instant> scheduledAt(Pod pod) {
    return condition(pod, "PodScheduled")
        .filter(condition -> "True".equals(condition.getStatus()))
        .map(PodCondition::getLastTransitionTime)
        .map(Instant::parse);
  }

  /** What the kubelet says of each container, those that run first coming first. */
  public static Stream<ContainerStatus> containers(Pod pod) {
    return pod.getStatus() == null
        ? Stream.empty()
        : Stream.concat(
            pod.getStatus().getInitContainerStatuses().stream(),
            pod.getStatus().getContainerStatuses().stream());
  }

  /** Whether this container has run, for which its image had to be there. */
  public static boolean hasImage(ContainerStatus status) {
    return status.getImageID() != null && !status.getImageID().isEmpty();
  }

  /** What a container waits for; empty while it runs or when it has ended. */
  public static Optional<ContainerStateWaiting> waiting(ContainerStatus status) {
    return Optional.ofNullable(status.getState()).map(ContainerState::getWaiting);
  }

  /** Why the kubelet cannot make a container, for which it has the image already. */
  public static Optional<ContainerStateWaiting> refusal(ContainerStatus status) {
    return waiting(status).filter(found -> REFUSALS.contains(String.valueOf(found.getReason())));
  }

  /** How a container ended last, now or before it was started again; empty while it never has. */
  public static Optional<ContainerStateTerminated> lastEnd(ContainerStatus status) {
    return Stream.of(
            Optional.ofNullable(status.getState()), Optional.ofNullable(status.getLastState()))
        .flatMap(Optional::stream)
        .map(ContainerState::getTerminated)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Optional<ContainerStatus> named(List<ContainerStatus> statuses, String name) {
    return statuses.stream().filter(status -> status.getName().equals(name)).findFirst();
  }
}
