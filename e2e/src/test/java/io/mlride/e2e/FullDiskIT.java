package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.SmallDisk;
import io.mlride.e2e.harness.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Home disks without room. */
@ExtendWith(Journeys.class)
class FullDiskIT {

  @Test
  void packagesThatDoNotFitAreTold(Journey journey) {
    var space = journey.space("");
    space.template("web", Templates.web());
    var workspace = space.workspace("one", "imageTemplateRef: {name: web}").awaitRunning();
    SmallDisk.under(
        journey,
        workspace,
        () -> {
          workspace.patch("{\"packages\":{\"pip\":[\"numpy\"]},\"desiredState\":\"Running\"}");
          workspace.await(Reason.PackagesNeedRoom, "home disk (5Gi)");
          assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
          workspace.patch("{\"packages\":{\"pip\":[]}}").awaitRunning();
        });
  }

  @Test
  void aFullHomeDiskIsTold(Journey journey) {
    var space = journey.space("");
    space.template(
        "notes",
        Templates.app(
            "minimal:1.0-slim",
            "[sh, -c, 'cp /etc/passwd log && exec python3 -m http.server 8000']",
            ""));
    var workspace = space.workspace("one", "imageTemplateRef: {name: notes}").awaitRunning();
    SmallDisk.under(
        journey,
        workspace,
        () -> {
          workspace.start("small").awaitRunning();
          workspace.shell().run("sh", "-c", "rm log; cat /dev/zero >fills-it-up");
          workspace.start("full");
          workspace.await(Reason.HomeFull, "home disk is full (5Gi)");
          assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);

          workspace.patch("{\"startMode\":\"Rescue\",\"startRequest\":\"make room\"}");
          workspace.await(Reason.RescueRunning);
          workspace.shell().run("rm", "fills-it-up").text();
          workspace.patch("{\"startMode\":\"Normal\",\"startRequest\":\"there is room\"}");
          workspace.await(Reason.Running);
        });
  }
}
