package io.mlride.operator.record.plan;

import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.mlride.database.history.Ending;
import io.mlride.operator.capacity.plan.EffectiveRequests;
import io.mlride.operator.capacity.plan.PodState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a Pod that was bound to a node says of itself, as far as it is recorded.
 *
 * @param imageDigest null: the node has not said it yet, or the image has none
 * @param startedAt when it was bound
 * @param ending present: its containers ended for good, or the Pod was seen to go
 * @param gpus extended resources by name
 */
public record PodRun(
    UUID uid,
    String name,
    String node,
    String image,
    String imageDigest,
    Instant startedAt,
    Optional<Ending> ending,
    long cpuMillis,
    long memoryBytes,
    Map<String, Long> gpus) {

  /** Reason of the end of a Pod that somebody deleted. */
  static final String DELETED = "Deleted";

  /** The same Pod, which was seen to go at that time, if it was not over before. */
  public PodRun left(Instant at) {
    return ending.isPresent()
        ? this
        : new PodRun(
            uid,
            name,
            node,
            image,
            imageDigest,
            startedAt,
            Optional.of(new Ending(at, false, DELETED)),
            cpuMillis,
            memoryBytes,
            gpus);
  }

  /** Empty: not bound to a node. The first container is the one that matters. */
  public static Optional<PodRun> of(Pod pod) {
    if (!PodState.isBound(pod)) {
      return Optional.empty();
    }
    var requests = EffectiveRequests.of(pod);
    var container = pod.getSpec().getContainers().get(0);
    return Optional.of(
        new PodRun(
            UUID.fromString(pod.getMetadata().getUid()),
            pod.getMetadata().getName(),
            pod.getSpec().getNodeName(),
            container.getImage(),
            statuses(pod)
                .filter(status -> status.getName().equals(container.getName()))
                .findFirst()
                .flatMap(PodRun::digest)
                .orElse(null),
            startedAt(pod),
            PodState.isOver(pod) ? Optional.of(ending(pod)) : Optional.empty(),
            whole(requests.getOrDefault("cpu", BigDecimal.ZERO).movePointRight(3)),
            whole(requests.getOrDefault("memory", BigDecimal.ZERO)),
            gpus(requests)));
  }

  /** Extended resources have a domain in their name, and nothing else has. */
  private static Map<String, Long> gpus(Map<String, BigDecimal> requests) {
    var gpus = new TreeMap<String, Long>();
    requests.forEach(
        (resource, amount) -> {
          if (resource.contains("/") && amount.signum() > 0) {
            gpus.put(resource, whole(amount));
          }
        });
    return gpus;
  }

  private static long whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.CEILING).longValueExact();
  }

  /** A repository and its digest; an image that was imported into the node may have an id only. */
  private static Optional<String> digest(ContainerStatus status) {
    var id = status.getImageID();
    return id != null && id.contains("@")
        ? Optional.of(id.substring(id.indexOf('@') + 1))
        : Optional.empty();
  }

  private static Instant startedAt(Pod pod) {
    var bound =
        conditions(pod)
            .filter(condition -> "PodScheduled".equals(condition.getType()))
            .filter(condition -> "True".equals(condition.getStatus()))
            .map(PodCondition::getLastTransitionTime);
    var known = Stream.of(pod.getStatus().getStartTime(), pod.getMetadata().getCreationTimestamp());
    return Stream.concat(bound, known)
        .filter(time -> time != null)
        .map(Instant::parse)
        .findFirst()
        .orElseThrow();
  }

  private static Ending ending(Pod pod) {
    var finished = terminated(pod).map(ContainerStateTerminated::getFinishedAt);
    var changed = conditions(pod).map(PodCondition::getLastTransitionTime);
    var at = latest(finished).or(() -> latest(changed)).orElseGet(() -> startedAt(pod));
    var reason =
        Stream.concat(
                Stream.of(Optional.ofNullable(pod.getStatus().getReason())),
                terminated(pod).map(state -> Optional.ofNullable(state.getReason())))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseGet(() -> pod.getStatus().getPhase());
    return new Ending(at, false, reason);
  }

  private static Optional<Instant> latest(Stream<String> times) {
    return times.filter(time -> time != null).map(Instant::parse).max(Comparator.naturalOrder());
  }

  private static Stream<ContainerStateTerminated> terminated(Pod pod) {
    return statuses(pod)
        .flatMap(status -> Stream.ofNullable(status.getState()))
        .flatMap(state -> Stream.ofNullable(state.getTerminated()));
  }

  private static Stream<ContainerStatus> statuses(Pod pod) {
    return Stream.ofNullable(pod.getStatus())
        .flatMap(status -> status.getContainerStatuses().stream());
  }

  private static Stream<PodCondition> conditions(Pod pod) {
    return Stream.ofNullable(pod.getStatus()).flatMap(status -> status.getConditions().stream());
  }
}
