package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Disks;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Home disks that cannot be made, are gone, taken or cannot grow, and those that are kept. */
@ExtendWith(Journeys.class)
class StorageTroubleIT {
  private static Journey journey;
  private static Space space;

  @BeforeAll
  static void oneUser(Journey ofTheClass) {
    journey = ofTheClass;
    space = journey.space("quota: {running: 10, workspaces: 20}");
    space.template("web", Templates.web());
  }

  @Test
  void aStorageClassThatIsMissingIsNamed() {
    var workspace = workspace("noclass", "{storageClassName: of-nobody}");

    workspace.await(Reason.StorageClassNotFound, "no storage class of-nobody");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
    assertThat(workspace.home()).isEmpty();
  }

  @Test
  void aDiskThatIsLongInTheMakingIsSaidToBe() {
    var name = Disks.storageClass(journey, "example.org/never-makes-any");
    var workspace = workspace("slow", "{storageClassName: %s, size: 1Gi}".formatted(name));

    workspace.await(Reason.VolumeCreating, "home disk (1Gi)");
    workspace.await(Phase.Preparing);
  }

  @Test
  void aDiskThatTheStorageSystemRefusesIsToldInItsWords() {
    // This provisioner makes no disk before it knows the node, which this class does not wait for.
    var name = Disks.storageClass(journey, "rancher.io/local-path");
    var workspace = workspace("refused", "{storageClassName: %s, size: 1Gi}".formatted(name));

    workspace.await(Reason.VolumeFailed, "no node was specified").await(Phase.Blocked);
  }

  @Test
  void aDiskThatSomebodyRemovedIsToldAndAFreshStartMakesANewOne() {
    var workspace = workspace("lost", "{}").awaitRunning();
    workspace.stop().await(Phase.Stopped);
    journey.client().resource(workspace.home().orElseThrow()).delete();
    Eventually.see("the disk is gone", workspace::home, Optional::isEmpty);

    workspace.patch("{\"desiredState\":\"Running\"}");
    workspace.await(Reason.VolumeLost, "removed outside MLRide").await(Phase.Failed);
    workspace.start("empty").awaitRunning();
  }

  @Test
  void aRetainedDiskOutlivesItsWorkspaceAndIsTakenOver() {
    var first = workspace("first", "{retain: true, size: 1Gi}").awaitRunning();
    first.shell().run("sh", "-c", "echo kept >notes.txt").text();
    var claim = first.home().orElseThrow().getMetadata();

    var taker = workspace("taker", "{existing: %s}".formatted(claim.getName()));
    taker.await(Reason.HomeInUse, claim.getName(), "first");
    first.delete();
    taker.awaitRunning();
    assertThat(taker.shell().run("cat", "notes.txt").text()).isEqualTo("kept");
    assertThat(first.home().map(PersistentVolumeClaim::getMetadata))
        .hasValueSatisfying(now -> assertThat(now.getUid()).isEqualTo(claim.getUid()));
  }

  @Test
  void aRetainedDiskIsNotTakenOverByItsNameAlone() {
    var earlier = workspace("again", "{retain: true, size: 1Gi}").awaitRunning();
    var kept = earlier.home().orElseThrow().getMetadata();
    earlier.deleteInForeground();
    Eventually.see("it is gone", earlier::get, Objects::isNull);

    var later = workspace("again", "{size: 1Gi}");
    later.await(Reason.HomeKept, kept.getName(), "home.existing").await(Phase.Blocked);
    space.await(
        "the disk is listed as kept",
        status -> status.retainedHomes().stream().anyMatch(it -> it.name().equals(kept.getName())));
    later.deleteInForeground();
    Eventually.see("it is gone", later::get, Objects::isNull);
    assertThat(later.home().map(PersistentVolumeClaim::getMetadata))
        .hasValueSatisfying(now -> assertThat(now.getUid()).isEqualTo(kept.getUid()));
  }

  @Test
  void aVolumeThatIsMissingIsNamed() {
    var workspace =
        space.workspace(
            "novolume",
            "{imageTemplateRef: {name: web}, volumes: [{claimName: shared, mountPath: /data}]}");

    workspace.await(Reason.VolumeNotFound, "no disk shared").await(Phase.Blocked);
  }

  @Test
  void aNameThatComesBackAtOnceWaitsForTheOldDiskToGo() {
    var earlier = workspace("returns", "{size: 1Gi}").awaitRunning();
    var old = earlier.home().orElseThrow();
    Disks.holdUp(journey, old);
    earlier.delete();
    Eventually.see("it is gone", earlier::get, Objects::isNull);

    var later = workspace("returns", "{size: 1Gi}");
    later.await(Reason.EarlierHomeGoing).await(Phase.Preparing);
    Disks.letGo(journey, old);
    later.awaitRunning();
    assertThat(later.home().map(PersistentVolumeClaim::getMetadata))
        .hasValueSatisfying(
            now -> assertThat(now.getUid()).isNotEqualTo(old.getMetadata().getUid()));
  }

  @Test
  void aRetainedDiskIsListedForItsUser() {
    var workspace = workspace("leaves", "{retain: true, size: 1Gi}").awaitRunning();
    var claim = workspace.home().orElseThrow().getMetadata().getName();
    workspace.delete();

    space.await(
        "the retained home " + claim,
        status -> status.retainedHomes().stream().anyMatch(home -> home.name().equals(claim)));
    assertThat(workspace.home()).isPresent();
  }

  @Test
  void aDiskThatIsNamedAndMissingIsSaidToBeMissing() {
    var workspace = workspace("nodisk", "{existing: home-of-nobody}");

    workspace.await(Reason.VolumeNotFound, "no disk home-of-nobody");
  }

  @Test
  void aDiskThatCannotGrowStaysAndSaysSo() {
    var workspace = workspace("grow", "{size: 1Gi}").awaitRunning();

    workspace.patch("{\"home\":{\"size\":\"2Gi\"}}");
    workspace.await(Reason.VolumeCannotGrow, "cannot grow disks", "stays at 1Gi");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Running);
  }

  @Test
  void aDiskOfANodeThatIsGoneIsToldToTheAdmin() {
    var claim = Disks.claimOnLostNode(journey, space);
    var workspace = workspace("lostnode", "{existing: %s}".formatted(claim));

    workspace.await(Reason.VolumeOnLostNode, "node gone-for-good");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
  }

  private static TestWorkspace workspace(String name, String home) {
    return space.workspace(name, "{imageTemplateRef: {name: web}, home: %s}".formatted(home));
  }
}
