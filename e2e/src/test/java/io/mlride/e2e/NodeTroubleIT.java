package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.NodeCpu;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** Nodes without room, too small, closed, silent; and a scheduler that takes its time. */
@Isolated("it takes the node, or its room, away")
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class NodeTroubleIT {

  @Test
  void moreThanIsFreeWaitsForRoom(Journey journey) {
    var space = space(journey);
    var most = NodeCpu.of(journey) * 6 / 10 + "m";
    var first = workspace(space, "first", most).awaitRunning();
    var second = workspace(space, "second", most);

    second.await(Reason.WaitingForRoom, "No node has " + most + " of CPU free");
    assertThat(second.status().phase()).isEqualTo(Phase.Queued);
    first.stop();
    second.awaitRunning();
  }

  @Test
  void aResizeToMoreThanIsFreeIsDeferred(Journey journey) {
    var whole = NodeCpu.of(journey);
    var space = space(journey);
    var filler = workspace(space, "filler", whole / 3 + "m").awaitRunning();
    var most = whole * 3 / 4 + "m";
    var workspace = workspace(space, "one", "20m").awaitRunning();

    workspace.patch("{\"resources\":{\"cpu\":\"%s\"}}".formatted(most));
    workspace.await(Reason.ResizeDeferred, "has no room for the new amount");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Running);
    filler.delete();
    workspace.awaitNo(Reason.ResizeDeferred);
    Eventually.see("it got it", workspace::allocated, (most + " and 512Mi")::equals);
  }

  @Test
  void moreThanAnyNodeHasIsSaidNotToHelpByWaiting(Journey journey) {
    var space = space(journey);
    var whole = NodeCpu.of(journey);
    var workspace = workspace(space, "large", whole + 100 + "m");

    workspace.await(Reason.NodeTooSmall, "of CPU", "asks for " + (whole + 100) + "m");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
    workspace.patch("{\"resources\":{\"cpu\":\"20m\"}}").awaitRunning();
  }

  @Test
  void aNodeThatIsClosedIsWaitedFor(Journey journey) {
    var space = space(journey);
    close(journey, true);
    try {
      var workspace = workspace(space, "one", "20m");
      workspace.await(Reason.NodesClosed);
      assertThat(workspace.status().phase()).isEqualTo(Phase.Queued);
      close(journey, false);
      workspace.awaitRunning();
    } finally {
      close(journey, false);
    }
  }

  @Test
  void untilTheSchedulerDecidesANodeIsBeingChosen(Journey journey) {
    var space = space(journey);
    var workspace =
        journey
            .installation()
            .cluster()
            .without(
                "scheduler",
                () -> {
                  var waiting = workspace(space, "one", "20m").await(Reason.ChoosingNode);
                  waiting.await(Reason.NotReached, "Waits for");
                  return waiting.await(Phase.Preparing);
                });
    workspace.awaitRunning();
  }

  @Test
  void aNodeThatDoesNotAnswerIsToldAndNothingIsStartedTwice(Journey journey) {
    var space = space(journey);
    var workspace = workspace(space, "one", "20m").awaitRunning();
    var pod = workspace.status().endpoint().podUid();
    journey
        .installation()
        .cluster()
        .without("kubelet", () -> workspace.await(Reason.NodeLost, "does not answer"));

    workspace.awaitRunning();
    assertThat(workspace.status().endpoint().podUid()).isEqualTo(pod);
  }

  private static void close(Journey journey, boolean closed) {
    var name = journey.client().nodes().list().getItems().get(0).getMetadata().getName();
    journey
        .client()
        .nodes()
        .withName(name)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"spec\":{\"unschedulable\":%s}}".formatted(closed));
  }

  /** With a quota that is never what stands in the way. */
  private static Space space(Journey journey) {
    var space = journey.space("quota: {cpu: %dm}".formatted(4 * NodeCpu.of(journey)));
    space.template("web", Templates.web());
    return space;
  }

  private static TestWorkspace workspace(Space space, String name, String cpu) {
    return space.workspace(
        name, "{imageTemplateRef: {name: web}, resources: {cpu: %s}}".formatted(cpu));
  }
}
