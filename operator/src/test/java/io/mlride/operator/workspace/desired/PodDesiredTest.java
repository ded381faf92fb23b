package io.mlride.operator.workspace.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.imagetemplate.Burst;
import io.mlride.crds.imagetemplate.Defaults;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.RecipeResolver;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PodDesiredTest {

  private final Pod pod = pod();

  @Test
  void hasNoWayToTheApiServer() {
    assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getSpec().getServiceAccountName()).isEqualTo("workspace");
    assertThat(pod.getSpec().getEnableServiceLinks()).isFalse();
  }

  @Test
  void everyContainerIsRestrictedAndHasAReadOnlyRoot() {
    var packaged = pod("  packages: {pip: [six]}");
    assertThat(all(packaged))
        .hasSize(2)
        .allSatisfy(
            container -> {
              var context = container.getSecurityContext();
              assertThat(context.getAllowPrivilegeEscalation()).isFalse();
              assertThat(context.getReadOnlyRootFilesystem()).isTrue();
              assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
            });
    assertThat(packaged.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(packaged.getSpec().getSecurityContext().getSeccompProfile().getType())
        .isEqualTo("RuntimeDefault");
  }

  @Test
  void theInstallerUsesTheIndexThatTheWorkspaceNamesAndNoOtherVariable() {
    var packaged =
        pod(
            "  packages: {pip: [six]}",
            "  env: [{name: PIP_INDEX_URL, value: https://own.example/simple}, {name: LANG, value: C}]");

    assertThat(packaged.getSpec().getInitContainers().get(0).getEnv())
        .filteredOn(variable -> !variable.getName().startsWith("MLRIDE_"))
        .extracting(variable -> variable.getName() + "=" + variable.getValue())
        .containsExactly("PIP_INDEX_URL=https://own.example/simple");
  }

  @Test
  void reservesWhatTheTemplateGivesUnlessAskedOtherwise() {
    assertThat(main(pod).getResources().getRequests())
        .containsEntry("cpu", new Quantity("100m"))
        .containsEntry("memory", new Quantity("512Mi"));
    assertThat(main(pod).getResources().getLimits())
        .containsOnlyKeys("memory")
        .containsEntry("memory", new Quantity("512Mi"));
  }

  @Test
  void aBurstNeverLiesBelowWhatIsReserved() {
    var template = Given.template();
    template.setSpec(
        ImageTemplateSpecBuilder.from(template.getSpec())
            .withDefaults(new Defaults(null, null, null, new Burst(new Quantity("2")))));
    assertThat(cpuLimit(template, "1")).isEqualTo(new Quantity("2"));
    assertThat(cpuLimit(template, "4")).isEqualTo(new Quantity("4"));
  }

  @Test
  void aGpuIsRequestedAndLimitedAlikeAndTheInstallerTakesNone() {
    var gpu = pod("  resources: {gpus: {nvidia.com/gpu: 1}}", "  packages: {pip: [six]}");
    assertThat(main(gpu).getResources().getLimits())
        .containsEntry("nvidia.com/gpu", new Quantity("1"));
    assertThat(gpu.getSpec().getInitContainers().get(0).getResources().getRequests())
        .doesNotContainKey("nvidia.com/gpu");
  }

  @Test
  void runsTheImageThatWasFoundByItsDigest() {
    assertThat(main(pod).getImage()).isEqualTo("registry.example/minimal:1.0-slim@sha256:abc");
  }

  @Test
  void theTokenIsThePodsOwnUidAndNoSecret() {
    assertThat(main(pod).getEnv())
        .filteredOn(variable -> variable.getName().equals("MLRIDE_TOKEN"))
        .singleElement()
        .satisfies(
            token ->
                assertThat(token.getValueFrom().getFieldRef().getFieldPath())
                    .isEqualTo("metadata.uid"));
  }

  @Test
  void packagesAreOnThePathOfWhateverRunsInThePod() {
    assertThat(main(pod("  packages: {pip: [six]}")).getEnv())
        .filteredOn(variable -> variable.getName().equals("PYTHONPATH"))
        .singleElement()
        .extracting(EnvVar::getValue)
        .asString()
        .matches("/home/mlride/\\.mlride/environments/[0-9a-f]{16}/site");
    assertThat(main(pod).getEnv()).extracting(EnvVar::getName).doesNotContain("PYTHONPATH");
  }

  @Test
  void aRescueStartHasNeitherPackagesNorApp() {
    var rescue = pod("  startMode: Rescue", "  packages: {pip: [six]}");
    assertThat(rescue.getSpec().getInitContainers()).isEmpty();
    assertThat(main(rescue).getCommand()).doesNotContain("jupyter");
    assertThat(main(rescue).getReadinessProbe()).isNull();
  }

  @Test
  void goesWithItsWorkspace() {
    assertThat(pod.getMetadata().getOwnerReferences())
        .singleElement()
        .satisfies(owner -> assertThat(owner.getUid()).isEqualTo("uid-of-study"));
  }

  private static Quantity cpuLimit(ImageTemplate template, String cpu) {
    var workspace = Given.named("study", "  resources: {cpu: \"" + cpu + "\"}");
    return ResourcesDesired.of(RecipeResolver.resolve(workspace, template)).getLimits().get("cpu");
  }

  private static Pod pod(String... spec) {
    return GivenPod.created(Given.workspace(spec));
  }

  private static Container main(Pod pod) {
    return pod.getSpec().getContainers().get(0);
  }

  private static Stream<Container> all(Pod pod) {
    return Stream.concat(
        pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream());
  }
}
