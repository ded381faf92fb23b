package io.mlride.operator.activity;

import static java.util.stream.Collectors.toMap;

import io.mlride.database.activity.Activities;
import io.mlride.database.activity.Activity;
import io.mlride.operator.Leading;
import io.mlride.operator.activity.model.WorkspaceUse;
import io.mlride.operator.activity.model.WorkspaceUse.Fill;
import io.mlride.operator.database.DatabaseFault;
import io.mlride.operator.database.DatabaseLane;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Reads the use of all workspaces, again and again, with one query each time. */
@ApplicationScoped
public class ActivityReader {

  private static final Logger LOG = Logger.getLogger(ActivityReader.class);

  private final DatabaseLane lane;
  private final Activities activities;
  private final LatestReading latest;
  private final ActivitySettings settings;
  private final Clock clock;
  private final AtomicBoolean missing = new AtomicBoolean();

  ActivityReader(
      DatabaseLane lane,
      Activities activities,
      LatestReading latest,
      ActivitySettings settings,
      Clock clock) {
    this.lane = lane;
    this.activities = activities;
    this.latest = latest;
    this.settings = settings;
    this.clock = clock;
  }

  void lead(@Observes Leading leading) {
    latest.begin();
    lane.soon(this::read);
    lane.every(settings.lookEvery(), this::read);
  }

  /** The time is taken first: what is written while the query runs may not be in its answer. */
  void read() {
    var now = clock.instant();
    try {
      var uses = QuarkusTransaction.requiringNew().call(() -> byWorkspace(activities.listAll()));
      missing.set(false);
      latest.take(uses, now);
    } catch (RuntimeException e) {
      sayIfMissing(e);
    }
  }

  /** A table that is not there must not hold up the history, which shares the lane. */
  private void sayIfMissing(RuntimeException failure) {
    if (!DatabaseFault.isNotThere(failure)) {
      throw failure;
    }
    if (missing.compareAndSet(false, true)) {
      LOG.info(
          "The use of workspaces is not recorded yet, so none is stopped for being idle. This is"
              + " normal until the API has been installed; it is looked for again.");
    }
  }

  private static Map<UUID, WorkspaceUse> byWorkspace(List<Activity> rows) {
    return rows.stream().collect(toMap(row -> row.workspaceUid, ActivityReader::use));
  }

  private static WorkspaceUse use(Activity row) {
    return new WorkspaceUse(
        Optional.ofNullable(row.usedAt),
        Optional.ofNullable(row.appsSeenAt),
        Optional.ofNullable(row.cpuSeenAt),
        Optional.ofNullable(row.gpuSeenAt),
        Optional.ofNullable(row.diskUsed).map(used -> new Fill(used, row.diskSize)));
  }
}
