package io.mlride.operator.userspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.Labels;
import io.mlride.crds.userspace.RetainedHome;
import io.mlride.crds.workspace.Home;
import io.mlride.crds.workspace.HomeBuilder;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.operator.userspace.Spaces;
import io.mlride.operator.userspace.model.Inputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetainedHomesTest {

  @Test
  void aHomeWhoseWorkspaceIsGoneIsListed() {
    assertThat(homes(List.of(claim("home-thesis", "5Gi")), List.of()))
        .containsExactly(new RetainedHome("home-thesis", new Quantity("5Gi")));
  }

  @Test
  void aHomeWhoseWorkspaceIsThereIsNot() {
    assertThat(
            homes(List.of(claim("home-thesis", "5Gi")), List.of(workspace("thesis", Home.DEFAULT))))
        .isEmpty();
  }

  @Test
  void aHomeWhoseWorkspaceOnlyCameBackByNameIsListed() {
    var claim = claim("home-thesis", "5Gi");
    claim.getMetadata().setLabels(Map.of(Labels.WORKSPACE_UID, "uid-of-the-first-thesis"));
    var later = workspace("thesis", Home.DEFAULT);
    later.getMetadata().setUid("uid-of-a-later-thesis");

    assertThat(homes(List.of(claim), List.of(later)))
        .extracting(RetainedHome::name)
        .containsExactly("home-thesis");
  }

  @Test
  void aHomeThatAnotherWorkspaceHasTakenOverIsNot() {
    var heir = workspace("book", HomeBuilder.builder().existing("home-thesis").build());

    assertThat(homes(List.of(claim("home-thesis", "5Gi")), List.of(heir))).isEmpty();
  }

  @Test
  void aHomeOnItsWayOutIsNot() {
    var claim = claim("home-thesis", "5Gi");
    claim.getMetadata().setDeletionTimestamp("2026-11-23T08:00:00Z");

    assertThat(homes(List.of(claim), List.of())).isEmpty();
  }

  @Test
  void theSizeIsThatOfTheVolumeOnceThereIsOne() {
    var claim =
        new PersistentVolumeClaimBuilder(claim("home-thesis", "5Gi"))
            .withNewStatus()
            .withCapacity(Map.of("storage", new Quantity("8Gi")))
            .endStatus()
            .build();

    assertThat(homes(List.of(claim), List.of()))
        .extracting(RetainedHome::size)
        .containsExactly(new Quantity("8Gi"));
  }

  @Test
  void theOrderIsThatOfTheNames() {
    var claims = List.of(claim("home-b", "5Gi"), claim("home-a", "5Gi"), claim("home-c", "5Gi"));

    assertThat(homes(claims, List.of()))
        .extracting(RetainedHome::name)
        .containsExactly("home-a", "home-b", "home-c");
  }

  private static List<RetainedHome> homes(
      List<PersistentVolumeClaim> claims, List<Workspace> workspaces) {
    return RetainedHomes.of(
        new Inputs(Spaces.named("alice"), Optional.empty(), Spaces.cluster(), claims, workspaces));
  }

  private static PersistentVolumeClaim claim(String name, String size) {
    return new PersistentVolumeClaimBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewSpec()
        .withNewResources()
        .addToRequests("storage", new Quantity(size))
        .endResources()
        .endSpec()
        .build();
  }

  private static Workspace workspace(String name, Home home) {
    var workspace = new Workspace();
    workspace.getMetadata().setName(name);
    workspace.setSpec(WorkspaceSpecBuilder.builder().home(home).build());
    return workspace;
  }
}
