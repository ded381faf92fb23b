package io.mlride.operator.workspace.status;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Endpoint;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.PodSpecFacts;
import io.mlride.operator.workspace.plan.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The whole status of a workspace. The same situation gives the same status: it may be compared
 * with the last one.
 */
public final class StatusCalculator {

  private StatusCalculator() {}

  /** The status to have now. */
  public static WorkspaceStatus calculate(Situation situation) {
    var before = situation.inputs().status();
    var conditions = Conditioning.of(situation);
    var endpoint = endpoint(situation).orElse(null);
    var pod = situation.inputs().pod();
    var status =
        WorkspaceStatusBuilder.builder()
            .observedGeneration(situation.inputs().workspace().getMetadata().getGeneration())
            .phase(Phases.of(conditions))
            .conditions(conditions)
            .startRequest(honoured(situation))
            .endpoint(endpoint)
            .podName(pod.map(found -> found.getMetadata().getName()).orElse(null))
            .nodeName(situation.nodeName().orElse(null))
            .image(pod.map(PodSpecFacts::image).orElse(before.image()))
            .url(url(situation).orElse(null))
            .startedAt(startedAt(situation, endpoint))
            .stoppedAt(stoppedAt(situation))
            .stopReason(stopReason(situation))
            .willStopAt(situation.notices().stopsAt().orElse(null))
            .queue(QueuePlaces.of(situation, conditions).orElse(null))
            .environment(Environments.of(situation).orElse(null))
            .build();
    return WorkspaceStatusBuilder.from(status).withSequence(sequence(before, status));
  }

  /**
   * The request that was honoured last: by the Pod it led to, or by a stop that took it back. One
   * that still waits keeps what it is allowed, such as an empty disk for a lost one.
   *
   * <p>Absent rather than empty: what is empty is not written, and would differ from what is read
   * back.
   */
  private static String honoured(Situation situation) {
    var spec = situation.inputs().spec();
    var settled =
        situation.verdict() instanceof Verdict.Rest
            || situation.pod().filter(pod -> PodFacts.answers(pod, spec)).isPresent();
    var honoured = settled ? spec.startRequest() : situation.inputs().status().startRequest();
    return honoured == null || honoured.isEmpty() ? null : honoured;
  }

  /** The apps' addresses, from when the Pod was first ready until it is gone. */
  private static Optional<Endpoint> endpoint(Situation situation) {
    return situation
        .pod()
        .filter(pod -> PodFacts.isReady(pod) || situation.inputs().wasReady())
        .map(
            pod ->
                new Endpoint(pod.getMetadata().getUid(), pod.getStatus().getPodIP(), ports(pod)));
  }

  /** A rescue start has no app to open. */
  private static Optional<String> url(Situation situation) {
    return situation
        .pod()
        .filter(pod -> endpoint(situation).isPresent() && !PodSpecFacts.isRescue(pod))
        .map(pod -> AppUrl.of(situation, pod));
  }

  private static Map<String, Integer> ports(Pod pod) {
    var ports = new TreeMap<String, Integer>();
    PodSpecFacts.mainSpec(pod)
        .getPorts()
        .forEach(port -> ports.put(port.getName(), port.getContainerPort()));
    return ports;
  }

  private static Instant startedAt(Situation situation, Endpoint endpoint) {
    return endpoint == null || situation.inputs().wasReady()
        ? situation.inputs().status().startedAt()
        : situation.now();
  }

  private static String stopReason(Situation situation) {
    return situation.verdict() instanceof Verdict.Rest rest
        ? rest.lasting().map(Reason::name).orElse(null)
        : null;
  }

  private static Instant stoppedAt(Situation situation) {
    if (!(situation.verdict() instanceof Verdict.Rest)) {
      return null;
    }
    var before = situation.inputs().status().stoppedAt();
    return before == null && situation.inputs().pod().isEmpty() ? situation.now() : before;
  }

  /** Grows by one where the headline changes, so that a reader can tell whether it missed one. */
  private static long sequence(WorkspaceStatus before, WorkspaceStatus after) {
    var last = before.sequence() == null ? 0 : before.sequence();
    return Transition.isOne(before, after) ? last + 1 : last;
  }
}
