package io.mlride.operator.workspace;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.javaoperatorsdk.operator.Operator;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.workspace.Workspace;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.operator.activity.ActivitySettings;
import io.mlride.operator.activity.LatestReading;
import io.mlride.operator.activity.Looks;
import io.mlride.operator.event.EventEmitter;
import io.mlride.operator.imagetemplate.pullsecret.PullSecrets;
import io.mlride.operator.kubernetes.UidDeletion;
import io.mlride.operator.testing.IdleSurroundings;
import io.mlride.operator.testing.MovableClock;
import io.mlride.testing.ApiServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The reconciler beside a real API server and a real database, at times that the test chooses. */
@QuarkusTest
@TestProfile(IdleSurroundings.class)
class IdleOnApiServerTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;
  private Operator operator;
  private Alone user;
  @Inject Looks looks;
  @Inject MovableClock clock;
  @Inject WorkspaceConfig config;
  @Inject IdleConfig idle;
  @Inject ActivitySettings activity;
  @Inject LatestReading latest;
  @Inject ClusterCache cluster;
  @Inject KubernetesClient client;
  @Inject UidDeletion deletion;
  @Inject PullSecrets pullSecrets;
  @Inject WorkspaceMetrics metrics;
  @Inject EventEmitter events;

  @BeforeEach
  void start(TestInfo test) {
    database.start();
    Looks.install(database);
    looks.lead();
    user = Alone.on(apiServer.client(), "user" + Math.abs(test.getDisplayName().hashCode() % 1000));
    operator = new Operator(it -> it.withKubernetesClient(client).withCloseClientOnStop(false));
    operator.register(
        new WorkspaceReconciler(
            config,
            idle,
            activity,
            latest,
            cluster,
            client,
            deletion,
            pullSecrets,
            metrics,
            events,
            clock));
    operator.start();
  }

  @AfterEach
  void stop() {
    operator.stop();
  }

  @Test
  void whatNobodyUsesIsAnnouncedAndStopsUntilItIsStartedAnew() {
    var uid = uid(user.runs("quiet", "stopAfter: 2m"));
    var written = trail("quiet");
    look(uid, 6, true);
    var end = clock.instant().plusSeconds(120);
    look(uid, 8, false);
    var warned = user.awaitStatus("quiet", found -> found.getStatus().willStopAt() != null);
    assertThat(warned.getStatus().willStopAt()).isEqualTo(end);
    look(uid, 6, false);

    var stopped = user.awaitStatus("quiet", it -> it.getStatus().stopReason() != null);
    assertThat(stopped.getStatus().stopReason()).isEqualTo("StoppedIdle");
    assertThat(ready(stopped).message()).contains("since " + end.minusSeconds(120));
    user.podEnds("quiet");
    user.awaitStatus("quiet", it -> it.getStatus().stoppedAt() != null);
    await().until(() -> user.events("quiet").contains("StoppedIdle"));
    assertThat(user.pod("quiet")).isNull();
    assertThat(written)
        .as("use cost no write")
        .startsWith("Running null", "Running StopsSoon", "Stopped null");

    user.patch("quiet", "{\"startRequest\":\"again\"}");
    user.becomesReady("quiet");
    user.awaitStatus("quiet", it -> it.getStatus().stopReason() == null);
  }

  @Test
  void useTakesTheAnnouncementBackAndKeepingHolds() {
    var uid = uid(user.runs("kept", "stopAfter: 2m"));
    look(uid, 8, false);
    user.awaitStatus("kept", it -> it.getStatus().willStopAt() != null);
    look(uid, 1, true);
    user.awaitStatus("kept", it -> idle(it) == null && it.getStatus().willStopAt() == null);

    var until = clock.instant().plusSeconds(400);
    user.patch("kept", "{\"idle\":{\"keepUntil\":\"" + until + "\"}}");
    look(uid, 20, false);
    user.awaitStatus("kept", it -> "KeptRunning".equals(idle(it)));
    look(uid, 16, false);
    user.awaitStatus("kept", it -> until.equals(it.getStatus().willStopAt()));
    look(uid, 6, false);
    var stopped = user.awaitStatus("kept", it -> it.getStatus().stopReason() != null);
    assertThat(stopped.getStatus().stopReason()).isEqualTo("KeepUntilReached");
  }

  @Test
  void whatIsUnknownNeverStops() {
    var uid = uid(user.runs("unknown", "stopAfter: 2m"));
    for (var look = 0; look < 40; look++) {
      looks.step(database, uid, false, false);
    }
    var unseen = user.awaitStatus("unknown", it -> "UseUnknown".equals(idle(it)));
    assertThat(condition(unseen).message()).contains("(JupyterLab could not be asked)");

    database.stop();
    clock.advance(Looks.EVERY.multipliedBy(1000));
    user.awaitStatus("unknown", it -> condition(it).message().contains("record of use"));
    database.start();
    look(uid, 1, false);
    // It still runs, and is told before it stops.
    user.awaitStatus("unknown", it -> "StopsSoon".equals(idle(it)));
    assertThat(user.workspace("unknown").getStatus().stopReason()).isNull();
    assertThat(user.pod("unknown").getMetadata().getDeletionTimestamp()).isNull();
  }

  private void look(String uid, int times, boolean used) {
    for (var look = 0; look < times; look++) {
      looks.step(database, uid, used, true);
    }
  }

  /** Phase and warning of each state that is written from here on. */
  private List<String> trail(String name) {
    var states = new CopyOnWriteArrayList<String>();
    user.client()
        .resource(user.workspace(name))
        .watch(
            new Watcher<>() {
              @Override
              public void eventReceived(Action action, Workspace it) {
                states.add(it.getStatus().phase() + " " + idle(it));
              }

              @Override
              public void onClose(WatcherException cause) {
                states.add(cause.getMessage());
              }
            });
    return states;
  }

  private static String uid(Workspace workspace) {
    return workspace.getMetadata().getUid();
  }

  private static Condition ready(Workspace workspace) {
    return Conditions.find(workspace.getStatus().conditions(), "Ready").orElseThrow();
  }

  private static Condition condition(Workspace workspace) {
    return Conditions.find(workspace.getStatus().conditions(), "IdleWarning").orElseThrow();
  }

  private static String idle(Workspace workspace) {
    return Conditions.find(workspace.getStatus().conditions(), "IdleWarning")
        .map(Condition::reason)
        .orElse(null);
  }
}
