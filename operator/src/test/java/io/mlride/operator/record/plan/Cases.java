package io.mlride.operator.record.plan;

import io.mlride.database.history.Ending;
import io.mlride.database.history.RecordedWorkspace;
import io.mlride.database.history.Reservation;
import io.mlride.database.history.Run;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** States and rows as tests need them. */
final class Cases {

  static final Instant CREATED = Instant.parse("2026-11-20T10:00:00Z");
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456Z");
  static final UUID WORKSPACE = UUID.fromString("00000000-0000-0000-0000-000000000001");
  static final UUID POD = UUID.fromString("00000000-0000-0000-0000-000000000002");

  private Cases() {}

  static WorkspaceState state(long sequence, String phase) {
    return new WorkspaceState(
        WORKSPACE,
        "mlride-u-alice",
        "thesis",
        "alice",
        "pytorch",
        null,
        CREATED,
        sequence,
        phase,
        phase == null ? null : "AppReady",
        phase == null ? null : "It runs.",
        CREATED.plusSeconds(sequence));
  }

  static PodRun pod(long cpuMillis) {
    return new PodRun(
        POD,
        "ws-thesis",
        "node-1",
        "registry.example/pytorch:1.0",
        "sha256:abc",
        CREATED.plusSeconds(5),
        Optional.empty(),
        cpuMillis,
        1L << 30,
        Map.of());
  }

  static PodRun over(PodRun pod, Ending ending) {
    return new PodRun(
        pod.uid(),
        pod.name(),
        pod.node(),
        pod.image(),
        pod.imageDigest(),
        pod.startedAt(),
        Optional.of(ending),
        pod.cpuMillis(),
        pod.memoryBytes(),
        pod.gpus());
  }

  static Observed observed(WorkspaceState state, PodRun... pods) {
    return new Observed(
        WORKSPACE, Optional.ofNullable(state), Optional.empty(), List.of(pods), NOW);
  }

  /** The workspace was seen to go. */
  static Observed gone(WorkspaceState last, Instant at, PodRun... pods) {
    return new Observed(
        WORKSPACE, Optional.empty(), Optional.of(new Gone(last, at)), List.of(pods), NOW);
  }

  /** What the database holds after these rows were written to it. */
  static Recorded written(Rows rows) {
    var reservations = new HashMap<UUID, Reservation>();
    rows.reservations().forEach(row -> reservations.put(row.podUid, row));
    var runs = new HashMap<UUID, Run>();
    rows.runs().forEach(row -> runs.put(row.podUid, row));
    rows.runEnds()
        .forEach(
            (uid, ending) -> {
              runs.get(uid).endedAt = ending.at();
              runs.get(uid).endEstimated = ending.estimated();
            });
    return new Recorded(rows.workspace(), runs, reservations);
  }

  static Recorded recorded(long sequence, String phase, PodRun... pods) {
    return written(Rows.of(observed(state(sequence, phase), pods), Recorded.NOTHING));
  }

  static RecordedWorkspace row(Recorded recorded) {
    return recorded.workspace().orElseThrow();
  }
}
