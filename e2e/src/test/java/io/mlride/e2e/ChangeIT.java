package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes of a workspace that runs, and of its user. */
@ExtendWith(Journeys.class)
class ChangeIT {

  @Test
  void aNewVariableNeedsARestart(Journey journey) {
    var workspace = running(space(journey), "one");
    var pod = pod(workspace);

    workspace.patch("{\"env\":[{\"name\":\"COLOUR\",\"value\":\"green\"}]}");
    workspace.await(Reason.RestartRequired, "You changed env");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Running);
    assertThat(pod(workspace)).isEqualTo(pod);

    workspace.start("with the variable").awaitNo(Reason.RestartRequired).awaitRunning();
    assertThat(pod(workspace)).isNotEqualTo(pod);
    assertThat(workspace.status().startRequest()).isEqualTo("with the variable");
    assertThat(workspace.shell().run("sh", "-c", "echo $COLOUR").text()).isEqualTo("green");
  }

  @Test
  void aChangeTakenBackNeedsNoRestart(Journey journey) {
    var workspace = running(space(journey), "one");

    workspace.patch("{\"env\":[{\"name\":\"COLOUR\",\"value\":\"green\"}]}");
    workspace.await(Reason.RestartRequired);
    workspace.patch("{\"env\":null}").awaitNo(Reason.RestartRequired);
  }

  @Test
  void cpuAndMemoryChangeWhileItRuns(Journey journey) {
    var workspace = running(space(journey), "one");
    var pod = pod(workspace);

    workspace.patch("{\"resources\":{\"cpu\":\"60m\",\"memory\":\"640Mi\"}}");
    Eventually.see(
        "the container has what was asked for", workspace::allocated, "60m and 640Mi"::equals);
    assertThat(pod(workspace)).isEqualTo(pod);
    workspace.await("no restart needed", status -> warnings(status.conditions()) == 0);
    assertThat(workspace.pod().orElseThrow().getStatus().getContainerStatuses())
        .allMatch(container -> container.getRestartCount() == 0);
  }

  @Test
  void aSuspendedUsersWorkspacesStopAndNothingRestartsByItself(Journey journey) {
    var space = space(journey);
    var workspace = running(space, "one");
    workspace.shell().run("sh", "-c", "echo kept >notes.txt").text();

    space.patch("{\"desiredState\":\"Suspended\"}");
    space.await(Reason.SpaceSuspended);
    assertThatThrownBy(workspace::get).hasMessageContaining("forbidden");
    var asAdmin = new TestWorkspace(journey.client(), space.namespace(), "one");
    asAdmin.await(Phase.Stopped).await(Reason.SpaceSuspended, "The account is suspended");
    assertThat(asAdmin.status().stopReason()).isEqualTo(Reason.SpaceSuspended.name());
    var late = space.workspaceMadeByAdmin("late", "imageTemplateRef: {name: web}");
    late.await(Reason.SpaceSuspended);

    space.patch("{\"desiredState\":\"Active\"}");
    space.await(Reason.SpaceReady);
    assertThat(asAdmin.status().phase()).isEqualTo(Phase.Stopped);
    assertThat(asAdmin.pod()).isEmpty();
    asAdmin.start("after the suspension").awaitRunning();
    space.awaitReady();
    var again = space.handle("one");
    assertThat(again.shell().run("cat", "notes.txt").text()).isEqualTo("kept");
    assertThat(late.pod()).isEmpty();
  }

  @Test
  void aNamespaceThatIsSomebodyElsesIsNeverTaken(Journey journey) {
    var name = Journey.newName();
    var namespace =
        new NamespaceBuilder().withNewMetadata().withName("mlride-u-" + name).endMetadata().build();
    journey.client().resource(namespace).create();
    journey.onEnd(() -> journey.client().resource(namespace).delete());
    var space = journey.namedSpace(name, "");

    space.await(Reason.NamespaceTaken, "mlride-u-" + name);
    assertThat(journey.client().resource(namespace).get().getMetadata().getLabels())
        .doesNotContainKey("app.kubernetes.io/managed-by");
  }

  private static Space space(Journey journey) {
    var space = journey.space("");
    space.template("web", Templates.web());
    return space;
  }

  private static TestWorkspace running(Space space, String name) {
    return space.workspace(name, "imageTemplateRef: {name: web}").awaitRunning();
  }

  private static String pod(TestWorkspace workspace) {
    return workspace.status().endpoint().podUid();
  }

  private static long warnings(List<Condition> conditions) {
    return conditions.stream().filter(it -> it.type().equals("RestartRequired")).count();
  }
}
