package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.AuditLog;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Operator;
import io.mlride.e2e.harness.Request;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** What the operator asks of the API server, counted where it is answered. */
@Isolated("it restarts the operator")
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class WritesIT {
  private static final String WEB = "imageTemplateRef: {name: web}";

  @Test
  void fromCreationToReadyAtMostFiveWrites(Journey journey) {
    var space = space(journey);
    var mark = journey.installation().audit().mark();
    space.workspace("one", WEB).awaitRunning();
    settle(journey);

    var writes = AuditLog.tally(writes(journey, mark, space));
    System.out.println("Writes from creation to Ready: " + writes);
    assertThat(writes)
        .containsEntry("create persistentvolumeclaims", 1L)
        .containsEntry("create pods", 1L)
        .containsOnlyKeys(
            "create persistentvolumeclaims", "create pods", "patch workspaces/status");
    assertThat(sum(writes)).isLessThanOrEqualTo(5);
  }

  @Test
  void whatIsUnchangedIsReadAgainWithoutAWrite(Journey journey) {
    var space = journey.space("");
    var template = space.template("web", Templates.web()).await(Reason.ImageResolved);
    var calm = space.workspace("calm", WEB).awaitRunning();
    var stopped = space.workspace("stopped", WEB).awaitRunning();
    stopped.stop().await(Phase.Stopped);
    settle(journey);
    var before = calm.get();

    var mark = journey.installation().audit().mark();
    journey.installation().operator().restart();
    template.touch();
    space.workspace("later", WEB).awaitRunning();
    settle(journey);

    assertThat(writes(journey, mark, space))
        .isNotEmpty()
        .allMatch(request -> request.name().matches("(ws-|home-)?later"));
    assertThat(calm.get().getMetadata().getResourceVersion())
        .isEqualTo(before.getMetadata().getResourceVersion());
  }

  @Test
  void aWholeLife(Journey journey) {
    var space = space(journey);
    var audit = journey.installation().audit();
    var mark = audit.mark();
    var workspace = space.workspace("one", WEB).awaitRunning();
    workspace.stop().await(Phase.Stopped);
    workspace.start("again").awaitRunning();
    workspace.stop().await(Phase.Stopped);
    workspace.delete();
    workspace.awaitGone();
    settle(journey);

    var requests =
        audit.since(
            mark, request -> request.isBy(Operator.ACCOUNT) && request.isIn(space.namespace()));
    System.out.println("One life (create, start, stop, start, stop, delete), by the operator:");
    AuditLog.tally(requests).forEach((what, times) -> System.out.printf("  %3d %s%n", times, what));
    assertThat(requests).isNotEmpty().noneMatch(request -> request.verb().matches("get|list"));
    assertThat(requests.stream().filter(Request::isWrite)).allMatch(Request::succeeded);
  }

  /** With a template whose image is known: what is counted is of the workspace alone. */
  private static Space space(Journey journey) {
    var space = journey.space("");
    space.template("web", Templates.web()).await(Reason.ImageResolved);
    return space;
  }

  /**
   * Returns when the log has all that was answered before: a request of our own, by an address that
   * nobody else asks for, comes after it.
   */
  private static void settle(Journey journey) {
    var audit = journey.installation().audit();
    var mark = audit.mark();
    var name = "settled-" + mark;
    journey.client().pods().inNamespace("mlride-e2e").withName(name).get();
    audit.awaitNth(1, mark, request -> name.equals(request.name()));
  }

  private static List<Request> writes(Journey journey, long mark, Space space) {
    return journey
        .installation()
        .audit()
        .since(
            mark,
            request ->
                request.isBy(Operator.ACCOUNT)
                    && request.isIn(space.namespace())
                    && request.isWrite());
  }

  private static long sum(Map<String, Long> tally) {
    return tally.values().stream().mapToLong(Long::longValue).sum();
  }
}
