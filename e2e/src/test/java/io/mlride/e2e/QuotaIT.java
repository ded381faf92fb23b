package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a user may have, and what happens to more than that. */
@ExtendWith(Journeys.class)
class QuotaIT {

  @Test
  void oneOverTheCpuQuotaWaitsAndStartsByItselfWhenRoomAppears(Journey journey) {
    var space = space(journey, "{cpu: 500m}");
    var first = workspace(space, "first", "300m").awaitRunning();
    var second = workspace(space, "second", "300m");

    second.await(Reason.QuotaFull, "Your quota for CPU is in use: 300m of 500m", "asks for 300m");
    assertThat(second.status().phase()).isEqualTo(Phase.Queued);
    assertThat(second.status().queue().position()).isEqualTo(1);
    assertThat(second.pod()).isEmpty();

    first.stop();
    second.awaitRunning();
    first.await(Phase.Stopped);
  }

  @Test
  void oneOverTheNumberRunningWaitsToo(Journey journey) {
    var space = space(journey, "{running: 1}");
    var first = workspace(space, "first", "20m").awaitRunning();
    var second = workspace(space, "second", "20m");

    second.await(Reason.QuotaFull, "running workspaces", "1 of 1");
    first.delete();
    second.awaitRunning();
  }

  @Test
  void oneOverTheNumberOfWorkspacesIsRefusedAtCreation(Journey journey) {
    var space = space(journey, "{workspaces: 1}");
    workspace(space, "first", "20m");

    assertThatThrownBy(() -> workspace(space, "second", "20m"))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("exceeded quota")
        .hasMessageContaining("limited: count/workspaces.mlride.io=1");
  }

  @Test
  void whoHasWaitedLongestStartsFirst(Journey journey) {
    var space = space(journey, "{cpu: 500m}");
    var runs = workspace(space, "runs", "400m").awaitRunning();
    var earlier = workspace(space, "z-earlier", "300m");
    earlier.await(Reason.QuotaFull);
    var later = workspace(space, "a-later", "300m");
    later.await(Reason.QuotaFull);
    assertThat(later.status().queue().position()).isEqualTo(2);

    runs.stop();
    earlier.awaitRunning();
    later.await(Reason.QuotaFull, "300m of 500m");
    assertThat(later.pod()).isEmpty();
    later.await("first in the queue", status -> status.queue().position() == 1);
  }

  @Test
  void aSmallerOneMayPassButNotTakeTheRoomOfWhoIsFirst(Journey journey) {
    var space = space(journey, "{cpu: 500m}");
    var runs = workspace(space, "runs", "300m").awaitRunning();
    var large = workspace(space, "large", "400m");
    large.await(Reason.QuotaFull);

    workspace(space, "small", "100m").awaitRunning();
    assertThat(large.status().phase()).isEqualTo(Phase.Queued);

    var second = workspace(space, "z-second", "200m");
    second.await(Reason.QuotaFull);
    runs.stop();
    large.awaitRunning();
    second.await(Reason.QuotaFull, "500m of 500m");
    assertThat(second.pod()).isEmpty();
  }

  @Test
  void moreThanTheWholeQuotaIsSaidNotToHelpByWaiting(Journey journey) {
    var space = space(journey, "{cpu: 500m}");
    var workspace = workspace(space, "large", "600m");

    workspace.await(Reason.QuotaTooSmall, "asks for 600m of CPU", "your whole quota is 500m");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
    workspace.patch("{\"resources\":{\"cpu\":\"500m\"}}").awaitRunning();
  }

  @Test
  void aQuotaLoweredBelowUseStopsNothingAndSaysSo(Journey journey) {
    var space = space(journey, "{cpu: 500m}");
    var runs = workspace(space, "runs", "400m").awaitRunning();
    var pod = runs.status().endpoint().podUid();

    space.patch("{\"quota\":{\"cpu\":\"300m\"}}");
    space.await(Reason.QuotaExceeded, "The quota for CPU is 300m", "400m is in use");
    var next = workspace(space, "next", "100m");
    next.await(Reason.QuotaFull, "400m of 300m");
    assertThat(runs.status().phase()).isEqualTo(Phase.Running);
    assertThat(runs.status().endpoint().podUid()).isEqualTo(pod);

    space.patch("{\"quota\":{\"cpu\":\"600m\"}}");
    next.awaitRunning();
    space.await(
        "no word of it",
        status -> status.conditions().stream().noneMatch(it -> it.type().equals("OverQuota")));
  }

  @Test
  void theDiskQuotaCountsHomesOfStoppedWorkspacesToo(Journey journey) {
    var space = space(journey, "{storage: 2Gi}");
    var first = space.workspace("first", home("1Gi")).awaitRunning();
    first.stop();
    var second = space.workspace("second", home("2Gi"));

    second.await(Reason.StorageQuotaFull, "disk quota is 2Gi", "1Gi is in use", "asks for 2Gi");
    first.delete();
    second.awaitRunning();
  }

  private static Space space(Journey journey, String quota) {
    var space = journey.space("quota: " + quota);
    space.template("web", Templates.web());
    return space;
  }

  private static TestWorkspace workspace(Space space, String name, String cpu) {
    return space.workspace(
        name, "{imageTemplateRef: {name: web}, resources: {cpu: %s}}".formatted(cpu));
  }

  private static String home(String size) {
    return "{imageTemplateRef: {name: web}, home: {size: %s}}".formatted(size);
  }
}
