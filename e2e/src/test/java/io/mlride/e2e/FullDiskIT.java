package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Home disks without room. The cluster's volumes are directories whose size nothing limits; a small
 * file system is mounted over one while its workspace is stopped.
 */
@ExtendWith(Journeys.class)
class FullDiskIT {

  @Test
  void packagesThatDoNotFitAreTold(Journey journey) {
    var space = journey.space("");
    space.template("web", Templates.web());
    var workspace = space.workspace("one", "imageTemplateRef: {name: web}").awaitRunning();
    onSmallDisk(
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
    onSmallDisk(
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

  private static void onSmallDisk(Journey journey, TestWorkspace workspace, Runnable act) {
    workspace.stop().await(Phase.Stopped);
    var cluster = journey.installation().cluster();
    var folder = folder(journey, workspace);
    cluster.exec("mount", "-t", "tmpfs", "-o", "size=4m,mode=0777", "tmpfs", folder);
    try {
      act.run();
    } finally {
      workspace.stop().await(Phase.Stopped);
      cluster.exec("umount", folder);
    }
  }

  /** Where the node keeps the workspace's home disk. */
  private static String folder(Journey journey, TestWorkspace workspace) {
    var name = workspace.home().orElseThrow().getSpec().getVolumeName();
    var spec = journey.client().persistentVolumes().withName(name).get().getSpec();
    return spec.getLocal() == null ? spec.getHostPath().getPath() : spec.getLocal().getPath();
  }
}
