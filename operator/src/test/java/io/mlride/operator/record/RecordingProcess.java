package io.mlride.operator.record;

import io.agroal.api.AgroalDataSource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mlride.database.SchemaMigration;
import io.mlride.database.observation.Observations;
import io.mlride.operator.Leading;
import io.mlride.operator.capacity.PodCache;
import io.mlride.operator.database.DatabaseLane;
import io.mlride.operator.database.DatabaseSettings;
import io.mlride.operator.database.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** What an operator's process has for recording: caches, a thread and a memory of its own. */
final class RecordingProcess {

  /** Makes processes that share nothing but the way to the database. */
  @ApplicationScoped
  static class Factory {
    private final SchemaMigration schema;
    private final AgroalDataSource connections;
    private final HistoryWriter history;
    private final Observations observations;

    Factory(
        SchemaMigration schema,
        AgroalDataSource connections,
        HistoryWriter history,
        Observations observations) {
      this.schema = schema;
      this.connections = connections;
      this.history = history;
      this.observations = observations;
    }

    /** One that leads from its start. */
    RecordingProcess start(KubernetesClient client) {
      return new RecordingProcess(client, this);
    }
  }

  private final KubernetesClient client;
  private final DatabaseLane lane;
  private final Outage outage;
  private final ClusterView view;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private RecordingProcess(KubernetesClient client, Factory factory) {
    this.client = client;
    var clock = Clock.systemUTC();
    outage = new Outage(clock, meters);
    lane = new DatabaseLane(factory.schema, factory.connections, outage, new QuickRetries());
    var workspaces = new WorkspaceCache(client);
    var pods = new PodCache(client);
    var settings = new QuickSettings();
    view = new ClusterView(workspaces, pods, settings, clock);
    var recorder =
        new Recorder(lane, factory.history, factory.observations, view, settings, meters);
    workspaces.start();
    pods.start();
    recorder.lead(new Leading());
  }

  /** Whether it found that the database does not answer. */
  boolean missesTheDatabase() {
    return outage.since().isPresent();
  }

  /** Whether it sees what happens from now on. */
  boolean isWatching() {
    return view.isCurrent();
  }

  /** How often it gave up on a workspace. */
  double leftOut() {
    return meters.get("mlride.record.left.out").counter().count();
  }

  /** Ends it as SIGKILL would: nothing is finished or written. */
  void kill() {
    lane.end();
    client.close();
  }

  private record QuickRetries() implements DatabaseSettings {
    @Override
    public Duration firstRetry() {
      return Duration.ofMillis(50);
    }

    @Override
    public Duration longestRetry() {
      return Duration.ofMillis(200);
    }
  }

  private record QuickSettings() implements RecordSettings {
    @Override
    public int waiting() {
      return 2;
    }

    @Override
    public int departures() {
      return 100;
    }

    @Override
    public int batch() {
      return 3;
    }

    @Override
    public Duration vouchEvery() {
      return Duration.ofMillis(100);
    }

    @Override
    public Duration compareEvery() {
      return Duration.ofHours(1);
    }
  }
}
