package io.mlride.database.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Rows as tests need them. */
public final class HistoryRows {

  public static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  private HistoryRows() {}

  /** A workspace of alice, created at {@link #START}. */
  public static RecordedWorkspace workspace(UUID uid, long sequence, String phase) {
    var row = new RecordedWorkspace();
    row.uid = uid;
    row.namespace = "mlride-u-alice";
    row.name = "thesis";
    row.userspace = "alice";
    row.template = "pytorch";
    row.createdAt = START;
    row.sequence = sequence;
    row.phase = phase;
    row.reason = phase == null ? null : "AppReady";
    row.lastSeenAt = START.plusSeconds(sequence);
    return row;
  }

  /** An observed transition. */
  public static Transition transition(UUID workspace, long sequence, String phase) {
    var row = new Transition();
    row.workspaceUid = workspace;
    row.firstSequence = sequence;
    row.sequence = sequence;
    row.phase = phase;
    row.reason = "AppReady";
    row.message = "It runs.";
    row.occurredAt = START.plusSeconds(sequence);
    return row;
  }

  /** A gap. */
  public static Transition gap(UUID workspace, long first, long last) {
    var row = transition(workspace, last, null);
    row.firstSequence = first;
    row.notObserved = true;
    row.reason = null;
    row.message = null;
    return row;
  }

  /** A run without an end. */
  public static Run run(UUID pod, UUID workspace, Instant startedAt) {
    var row = new Run();
    row.podUid = pod;
    row.workspaceUid = workspace;
    row.podName = "thesis";
    row.node = "node-1";
    row.image = "registry.example/pytorch:1.0";
    row.startedAt = startedAt;
    row.lastSeenAt = startedAt;
    return row;
  }

  /** Two cores, 4 GiB and the GPUs given. */
  public static Reservation reservation(UUID pod, Instant since, Map<String, Long> gpus) {
    var row = new Reservation();
    row.podUid = pod;
    row.since = since;
    row.cpuMillis = 2000;
    row.memoryBytes = 4L << 30;
    row.gpus = gpus;
    return row;
  }
}
