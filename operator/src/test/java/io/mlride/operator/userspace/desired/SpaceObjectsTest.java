package io.mlride.operator.userspace.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.Subject;
import io.mlride.crds.userspace.SubjectKind;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.operator.userspace.Spaces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpaceObjectsTest {
  private final UserSpace alice = Spaces.named("alice");

  @Test
  void wallsComeBeforePeople() {
    assertThat(objects(alice))
        .extracting(HasMetadata::getKind)
        .containsExactly(
            "Namespace",
            "ResourceQuota",
            "LimitRange",
            "NetworkPolicy",
            "NetworkPolicy",
            "ServiceAccount",
            "ServiceAccount",
            "RoleBinding",
            "RoleBinding",
            "RoleBinding");
  }

  @Test
  void everythingSaysThatItIsOursAndWhose() {
    assertThat(objects(alice))
        .allSatisfy(
            object ->
                assertThat(object.getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/managed-by", "mlride")
                    .containsEntry("mlride.io/userspace", "alice"));
  }

  @Test
  void theNamespaceIsRestrictedAndBelongsToTheUserSpace() {
    var namespace = only(alice, Namespace.class);

    assertThat(namespace.getMetadata().getName()).isEqualTo("mlride-u-alice");
    assertThat(namespace.getMetadata().getLabels())
        .containsEntry("pod-security.kubernetes.io/enforce", "restricted")
        .containsEntry("pod-security.kubernetes.io/enforce-version", "latest")
        .containsEntry("pod-security.kubernetes.io/audit", "restricted")
        .containsEntry("pod-security.kubernetes.io/warn", "restricted");
    assertThat(namespace.getMetadata().getOwnerReferences())
        .singleElement()
        .satisfies(
            owner -> {
              assertThat(owner.getUid()).isEqualTo(alice.getMetadata().getUid());
              assertThat(owner.getKind()).isEqualTo("UserSpace");
              assertThat(owner.getController()).isTrue();
            });
  }

  @Test
  void aContainerThatAsksForNothingGetsRequestsAndAMemoryLimitButNoLimitOfCpu() {
    var limits = only(alice, LimitRange.class).getSpec().getLimits().get(0);

    assertThat(limits.getType()).isEqualTo("Container");
    assertThat(limits.getDefaultRequest()).containsOnlyKeys("cpu", "memory");
    assertThat(limits.getDefault()).containsOnlyKeys("memory");
    assertThat(limits.getMin()).isNullOrEmpty();
    assertThat(limits.getMax()).isNullOrEmpty();
  }

  @Test
  void noAccountPutsATokenIntoAPodByItself() {
    assertThat(all(alice, ServiceAccount.class))
        .extracting(account -> account.getMetadata().getName())
        .containsExactly("workspace", "user");
    assertThat(all(alice, ServiceAccount.class))
        .allMatch(account -> !account.getAutomountServiceAccountToken());
  }

  @Test
  void everyPodIsDeniedEverythingFirst() {
    var deny = all(alice, NetworkPolicy.class).get(0).getSpec();

    assertThat(deny.getPodSelector().getMatchLabels()).isNullOrEmpty();
    assertThat(deny.getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(deny.getIngress()).isEmpty();
    assertThat(deny.getEgress()).isEmpty();
  }

  @Test
  void onlyTheGatewayComesIn() {
    var ingress = all(alice, NetworkPolicy.class).get(1).getSpec().getIngress();

    var from = ingress.get(0).getFrom();
    assertThat(ingress).hasSize(1);
    assertThat(from).hasSize(1);
    assertThat(from.get(0).getNamespaceSelector().getMatchLabels())
        .isEqualTo(Map.of("kubernetes.io/metadata.name", "mlride-system"));
    assertThat(from.get(0).getPodSelector().getMatchLabels())
        .containsEntry("app.kubernetes.io/component", "gateway");
  }

  @Test
  void theUsersAccountAndTheNamedSubjectsGetTheUsersRights() {
    var subjects = List.of(new Subject(SubjectKind.Group, "lab"));
    var space =
        Spaces.with(
            "alice", UserSpaceSpecBuilder.builder().owner("alice").subjects(subjects).build());

    assertThat(ofPeople(space))
        .allSatisfy(
            binding ->
                assertThat(binding.getSubjects())
                    .extracting(subject -> subject.getKind() + " " + subject.getName())
                    .containsExactly("ServiceAccount user", "Group lab"));
    assertThat(ofPeople(space))
        .extracting(binding -> binding.getRoleRef().getName())
        .containsExactly("mlride-user", "mlride-catalogue-reader");
  }

  @Test
  void whileSuspendedNobodyButTheApiHasRights() {
    var space =
        Spaces.with(
            "alice",
            UserSpaceSpecBuilder.builder()
                .owner("alice")
                .desiredState(SpaceState.Suspended)
                .build());

    assertThat(ofPeople(space)).hasSize(2).allMatch(binding -> binding.getSubjects().isEmpty());
    assertThat(ofApi(space).getSubjects()).hasSize(1);
  }

  @Test
  void theApiActsForTheUserByItsOwnAccount() {
    assertThat(ofApi(alice).getMetadata().getNamespace()).isEqualTo("mlride-u-alice");
    assertThat(ofApi(alice).getSubjects())
        .extracting(subject -> subject.getNamespace() + " " + subject.getName())
        .containsExactly("mlride-system mlride-api");
  }

  @Test
  void theBindingInTheCatalogueTellsWhoseItIs() {
    var binding = ofPeople(alice).get(1).getMetadata();

    assertThat(binding.getNamespace()).isEqualTo("mlride-catalogue");
    assertThat(CatalogueRightsDesired.userSpaceOf(binding.getName())).contains("alice");
    assertThat(binding.getOwnerReferences()).hasSize(1);
  }

  private static List<RoleBinding> ofPeople(UserSpace space) {
    return all(space, RoleBinding.class).stream().filter(binding -> !isOfApi(binding)).toList();
  }

  private static RoleBinding ofApi(UserSpace space) {
    return all(space, RoleBinding.class).stream()
        .filter(SpaceObjectsTest::isOfApi)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOfApi(RoleBinding binding) {
    return binding.getRoleRef().getName().equals("mlride-api-user");
  }

  private static List<HasMetadata> objects(UserSpace space) {
    return SpaceObjects.of(space, Spaces.cluster(), Spaces.installation());
  }

  private static <T extends HasMetadata> List<T> all(UserSpace space, Class<T> kind) {
    return objects(space).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static <T extends HasMetadata> T only(UserSpace space, Class<T> kind) {
    var all = all(space, kind);
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
