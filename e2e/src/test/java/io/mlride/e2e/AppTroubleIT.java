package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.PhaseTrail;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Apps that crash, need too much, never answer, or lack a secret. */
@ExtendWith(Journeys.class)
class AppTroubleIT {
  private static final String NEVER_ANSWERS = "[sleep, infinity]";

  private static Space space;

  @BeforeAll
  static void oneUser(Journey journey) {
    space = journey.space("quota: {running: 10}");
    space.template("web", Templates.web());
  }

  @Test
  void anAppThatCrashesSaysItsCodeAndItsLastLine() {
    template("crashes", "[python3, -c, \"import sys; sys.exit('the settings are broken')\"]", "");
    var workspace = workspace("crashes", "crashes");

    workspace.await(Reason.AppCrashed, "exit code 1: the settings are broken");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
  }

  @Test
  void anAppThatNeedsTooMuchMemorySaysTheLimit() {
    template("greedy", "[python3, -c, \"x = [' ' * 2**20 for i in range(2**20)]\"]", "");
    var workspace = workspace("greedy", "greedy");

    workspace.await(Reason.OutOfMemory, "more than 512Mi of memory");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
  }

  @Test
  void anAppThatNeverAnswersIsEndedAndGivesItsResourcesBack() {
    template("silent", NEVER_ANSWERS, "startDeadline: 15s\n");
    var workspace = workspace("silent", "silent");
    workspace.await(Reason.AppStarting);

    workspace.await(
        Reason.StartTimedOut, "Not ready within 15s", "resources were given back", "the app");
    Eventually.see("its Pod is gone", workspace::pod, Optional::isEmpty);
    assertThat(workspace.status().phase()).isEqualTo(Phase.Failed);
    assertThat(workspace.status().stopReason()).isEqualTo(Reason.StartTimedOut.name());
    assertThat(workspace.home()).isPresent();

    workspace.patch("{\"imageTemplateRef\":{\"name\":\"web\"},\"startRequest\":\"mended\"}");
    workspace.awaitRunning();
    assertThat(workspace.status().stopReason()).isNull();
  }

  @Test
  void anAppThatTakesLongIsSaidToBeSlow() {
    template("slow", NEVER_ANSWERS, "");
    workspace("slow", "slow")
        .await(Reason.AppSlow, "does not answer on port 8000", "the start ends at");
  }

  @Test
  void aSecretThatIsMissingIsNamedAndTheStartGoesOnWhenItIsThere() {
    var workspace =
        space.workspace(
            "secret",
            """
            imageTemplateRef: {name: web}
            env: [{name: TOKEN, secretKeyRef: {name: user-token, key: token}}]
            """);

    workspace.await(Reason.SecretNotFound, "TOKEN comes from key token of Secret user-token");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
    space
        .user()
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName("user-token")
                .withNamespace(space.namespace())
                .endMetadata()
                .addToStringData("token", "of-the-user")
                .build())
        .create();
    workspace.awaitRunning();
    assertThat(workspace.shell().run("sh", "-c", "echo $TOKEN").text()).isEqualTo("of-the-user");
  }

  @Test
  void rescueModeIsATerminalOnTheHomeDiskAlone() {
    template("breaks", "[sh, -c, 'test ! -e broken && exec python3 -m http.server 8000']", "");
    var workspace = workspace("rescue", "breaks").awaitRunning();
    workspace.shell().run("touch", "broken").text();
    workspace.start("breaks it");
    workspace.await(Reason.AppCrashed);

    workspace.patch("{\"startMode\":\"Rescue\",\"startRequest\":\"rescue\"}");
    workspace.await(Reason.RescueRunning);
    assertThat(workspace.status().phase()).isEqualTo(Phase.Running);
    workspace.shell().run("rm", "broken").text();
    workspace.patch("{\"startMode\":\"Normal\",\"startRequest\":\"mended\"}");
    workspace.await(Reason.Running).awaitRunning();
  }

  @Test
  void stoppingAndDeletingAreTold() {
    template(
        "lingers",
        "[sh, -c, 'trap \"sleep 3; exit 0\" TERM; python3 -m http.server 8000 & wait']",
        "");
    var workspace = workspace("lingers", "lingers").awaitRunning();
    try (var trail = new PhaseTrail(space.user(), space.namespace(), "lingers")) {
      workspace.stop().await(Phase.Stopped);
      assertThat(trail.phases()).containsSubsequence(Phase.Stopping, Phase.Stopped);
      workspace.await(Reason.WorkspaceStopped);
      assertThat(workspace.pod()).isEmpty();
      assertThat(workspace.home()).isPresent();
    }
    workspace.start("again").awaitRunning();
    workspace.deleteInForeground();
    workspace.await(Reason.Deleting, "home disk");
    workspace.awaitGone();
  }

  private static void template(String name, String command, String more) {
    space.template(name, Templates.app("minimal:1.0-slim", command, more));
  }

  private static TestWorkspace workspace(String name, String template) {
    return space.workspace(name, "imageTemplateRef: {name: %s}".formatted(template));
  }
}
