package io.mlride.operator.record.plan;

import io.mlride.database.history.Ending;
import io.mlride.database.history.Reservation;
import io.mlride.database.history.Run;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of a workspace's Pods. */
final class RunRows {

  private RunRows() {}

  /** Rows of Pods that are new, that told their image's digest, or that were given up too early. */
  static List<Run> changed(UUID workspace, List<PodRun> pods, Recorded recorded, Instant now) {
    return pods.stream()
        .filter(pod -> !saysTheSame(recorded.runs().get(pod.uid()), pod))
        .map(pod -> row(workspace, pod, now))
        .toList();
  }

  /** What Pods reserve that is not recorded: from their start, later ones from now on. */
  static List<Reservation> reservations(List<PodRun> pods, Recorded recorded, Instant now) {
    return pods.stream()
        .filter(pod -> isOpen(recorded.runs().get(pod.uid()), pod))
        .filter(pod -> !reservesTheSame(recorded.reservations().get(pod.uid()), pod))
        .map(
            pod ->
                reservation(
                    pod, recorded.reservations().containsKey(pod.uid()) ? now : pod.startedAt()))
        .toList();
  }

  /**
   * Ends of runs whose Pod is over, and estimated ends of those whose Pod went unseen. The database
   * lets no run end before it started.
   */
  static Map<UUID, Ending> ends(List<PodRun> pods, Recorded recorded, Instant now) {
    var there = pods.stream().collect(Collectors.toMap(PodRun::uid, Function.identity()));
    var ends = new HashMap<UUID, Ending>();
    there.forEach(
        (uid, pod) -> {
          var row = recorded.runs().get(uid);
          if (row == null || row.endedAt == null || row.endEstimated) {
            pod.ending().ifPresent(ending -> ends.put(uid, ending));
          }
        });
    recorded
        .runs()
        .forEach(
            (uid, row) -> {
              if (!there.containsKey(uid) && row.endedAt == null) {
                ends.put(uid, new Ending(now, true, PodRun.DELETED));
              }
            });
    return ends;
  }

  private static boolean saysTheSame(Run row, PodRun pod) {
    if (row == null) {
      return false;
    }
    if (row.endedAt != null && !row.endEstimated) {
      return true;
    }
    var knowsDigest = row.imageDigest != null || pod.imageDigest() == null;
    var wasGivenUp = row.endedAt != null && pod.ending().isEmpty();
    return knowsDigest && !wasGivenUp;
  }

  private static boolean isOpen(Run row, PodRun pod) {
    return row == null || (row.endedAt == null && pod.ending().isEmpty());
  }

  private static boolean reservesTheSame(Reservation row, PodRun pod) {
    return row != null
        && row.cpuMillis == pod.cpuMillis()
        && row.memoryBytes == pod.memoryBytes()
        && row.gpus.equals(pod.gpus());
  }

  private static Run row(UUID workspace, PodRun pod, Instant now) {
    var row = new Run();
    row.podUid = pod.uid();
    row.workspaceUid = workspace;
    row.podName = pod.name();
    row.node = pod.node();
    row.image = pod.image();
    row.imageDigest = pod.imageDigest();
    row.startedAt = pod.startedAt();
    row.lastSeenAt = now.isBefore(pod.startedAt()) ? pod.startedAt() : now;
    return row;
  }

  private static Reservation reservation(PodRun pod, Instant since) {
    var row = new Reservation();
    row.podUid = pod.uid();
    row.since = since;
    row.cpuMillis = pod.cpuMillis();
    row.memoryBytes = pod.memoryBytes();
    row.gpus = pod.gpus();
    return row;
  }
}
