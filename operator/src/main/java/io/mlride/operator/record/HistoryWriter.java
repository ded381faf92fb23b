package io.mlride.operator.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.mlride.database.history.RecordedWorkspace;
import io.mlride.database.history.RecordedWorkspaces;
import io.mlride.database.history.Reservation;
import io.mlride.database.history.Reservations;
import io.mlride.database.history.Run;
import io.mlride.database.history.Runs;
import io.mlride.database.history.Transitions;
import io.mlride.operator.record.plan.Observed;
import io.mlride.operator.record.plan.PodRun;
import io.mlride.operator.record.plan.Recorded;
import io.mlride.operator.record.plan.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes the database say of workspaces what the cluster does. */
@ApplicationScoped
public class HistoryWriter {

  private final RecordedWorkspaces workspaces;
  private final Transitions transitions;
  private final Runs runs;
  private final Reservations reservations;

  HistoryWriter(
      RecordedWorkspaces workspaces,
      Transitions transitions,
      Runs runs,
      Reservations reservations) {
    this.workspaces = workspaces;
    this.transitions = transitions;
    this.runs = runs;
    this.reservations = reservations;
  }

  /** Uids of all workspaces that have something without an end. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Set<UUID> open() {
    var open = new LinkedHashSet<>(workspaces.open());
    open.addAll(runs.workspacesWithOpenRuns());
    return open;
  }

  /** Writes what differs, for all of these or for none. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void write(List<Observed> batch) {
    var recorded = read(batch);
    for (var observed : batch) {
      var rows = Rows.of(observed, recorded.get(observed.uid()));
      if (!rows.isEmpty()) {
        write(observed.uid(), rows);
      }
    }
  }

  private Map<UUID, Recorded> read(List<Observed> batch) {
    var uids = batch.stream().map(Observed::uid).toList();
    var pods = batch.stream().flatMap(one -> one.pods().stream()).map(PodRun::uid).toList();
    Map<UUID, RecordedWorkspace> rows =
        workspaces.among(uids).stream().collect(toMap(row -> row.uid, row -> row));
    Map<UUID, List<Run>> runRows =
        runs.among(uids, pods).stream().collect(groupingBy(row -> row.workspaceUid));
    Map<UUID, Reservation> newest =
        reservations.newest(pods).stream().collect(toMap(row -> row.podUid, row -> row));
    var recorded = new HashMap<UUID, Recorded>();
    for (var uid : uids) {
      recorded.put(
          uid,
          new Recorded(
              Optional.ofNullable(rows.get(uid)),
              byPod(runRows.getOrDefault(uid, List.of())),
              newest));
    }
    return recorded;
  }

  private static Map<UUID, Run> byPod(Collection<Run> rows) {
    return rows.stream().collect(toMap(row -> row.podUid, row -> row));
  }

  private void write(UUID uid, Rows rows) {
    rows.workspace().ifPresent(workspaces::write);
    rows.transitions().forEach(transitions::write);
    rows.runs().forEach(runs::write);
    rows.reservations().forEach(reservations::write);
    rows.runEnds().forEach(runs::end);
    rows.workspaceEnd().ifPresent(ending -> workspaces.end(uid, ending));
  }
}
