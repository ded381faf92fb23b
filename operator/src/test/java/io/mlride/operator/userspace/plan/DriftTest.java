package io.mlride.operator.userspace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaSpecBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import io.mlride.operator.userspace.Spaces;
import io.mlride.operator.userspace.desired.SpaceObjects;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractBooleanAssert;
import org.junit.jupiter.api.Test;

class DriftTest {

  @Test
  void whatIsAsWantedIsNotWritten() {
    IntStream.range(0, wanted().size())
        .forEach(
            index -> assertThat(Drift.between(wanted().get(index), wanted().get(index))).isFalse());
  }

  @Test
  void theSameAmountInAnotherUnitIsNoDrift() {
    assertDrift(
            ResourceQuota.class,
            quota -> quota.getSpec().getHard().put("requests.cpu", new Quantity("8000m")))
        .isFalse();
  }

  @Test
  void labelsAndAnnotationsOfOthersAreTheirs() {
    assertDrift(
            NetworkPolicy.class,
            policy -> {
              policy.getMetadata().getLabels().put("team", "storage");
              policy.getMetadata().setAnnotations(Map.of("note", "seen"));
            })
        .isFalse();
  }

  @Test
  void aLabelOfOursThatIsGoneIsDrift() {
    assertDrift(
            NetworkPolicy.class,
            policy -> policy.getMetadata().getLabels().remove("mlride.io/userspace"))
        .isTrue();
  }

  @Test
  void aRuleThatLetsEverythingThroughIsDrift() {
    assertDrift(
            NetworkPolicy.class,
            policy -> policy.getSpec().getIngress().add(new NetworkPolicyIngressRule()))
        .isTrue();
  }

  @Test
  void aQuotaThatCountsOnlySomePodsIsDrift() {
    assertDrift(
            ResourceQuota.class,
            quota ->
                quota.setSpec(
                    new ResourceQuotaSpecBuilder(quota.getSpec())
                        .withScopes("Terminating")
                        .build()))
        .isTrue();
  }

  @Test
  void oneMoreSubjectIsDrift() {
    assertDrift(
            RoleBinding.class,
            binding ->
                binding.setSubjects(
                    List.of(
                        binding.getSubjects().get(0),
                        new SubjectBuilder().withKind("User").withName("mallory").build())))
        .isTrue();
  }

  @Test
  void aRoleThatWasChangedCannotBeUpdated() {
    var wanted = pick(RoleBinding.class);
    var found = pick(RoleBinding.class);
    found.getRoleRef().setName("cluster-admin");

    assertThat(Drift.between(wanted, found)).isTrue();
    assertThat(Drift.isFixed(wanted, found)).isTrue();
    assertThat(Drift.isFixed(wanted, wanted)).isFalse();
  }

  private static <T extends HasMetadata> AbstractBooleanAssert<?> assertDrift(
      Class<T> kind, Consumer<T> change) {
    var found = pick(kind);
    change.accept(found);
    return assertThat(Drift.between(pick(kind), found));
  }

  private static <T extends HasMetadata> T pick(Class<T> kind) {
    return wanted().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static List<HasMetadata> wanted() {
    return SpaceObjects.of(Spaces.named("alice"), Spaces.cluster(), Spaces.installation());
  }
}
