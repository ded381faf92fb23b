package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.SmallDisk;
import io.mlride.e2e.harness.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A home disk that fills up says so before it is full. */
@ExtendWith(Journeys.class)
class DiskIT {
  private static final double NEARLY = 0.9;

  @Test
  void aNearlyFullHomeSaysSo(Journey journey) {
    var alice = journey.account();
    var space = journey.spaceOf(alice);
    space.template("web", Templates.web());
    var workspace = space.workspace("one", "imageTemplateRef: {name: web}").awaitRunning();
    SmallDisk.under(
        journey,
        workspace,
        () -> {
          workspace.start("small").awaitRunning();
          workspace.shell().run("sh", "-c", "head -c 3900000 /dev/zero >data").text();
          Eventually.see("measured", () -> alice.lookAtDisk("one"), it -> it > NEARLY);
          workspace.await(Reason.HomeNearlyFull, "is nearly full");
          assertThat(workspace.status().phase()).isEqualTo(Phase.Running);

          workspace.shell().run("rm", "data").text();
          Eventually.see("measured again", () -> alice.lookAtDisk("one"), it -> it < NEARLY);
          workspace.awaitNo(Reason.HomeNearlyFull);
        });
  }
}
