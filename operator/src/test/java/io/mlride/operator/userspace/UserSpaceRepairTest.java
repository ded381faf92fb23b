package io.mlride.operator.userspace;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.mlride.testing.ApiServer;
import io.mlride.testing.WithApiServer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody deletes or edits by hand comes back. */
@WithApiServer
class UserSpaceRepairTest {
  private static final String HERE = "mlride-u-hanna";

  private static Installed installed;

  @BeforeAll
  static void install(ApiServer server) {
    installed = Installed.on(server);
    installed.createReady("hanna");
  }

  @AfterAll
  static void remove() {
    installed.close();
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of(ResourceQuota.class, HERE, "mlride"),
        Arguments.of(LimitRange.class, HERE, "mlride"),
        Arguments.of(NetworkPolicy.class, HERE, "mlride-deny"),
        Arguments.of(NetworkPolicy.class, HERE, "mlride-workspaces"),
        Arguments.of(ServiceAccount.class, HERE, "workspace"),
        Arguments.of(ServiceAccount.class, HERE, "user"),
        Arguments.of(RoleBinding.class, HERE, "mlride-user"),
        Arguments.of(RoleBinding.class, "mlride-catalogue", "mlride-user-hanna"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void whatIsDeletedIsMadeAgain(Class<? extends HasMetadata> kind, String namespace, String name) {
    var part = part(kind, namespace, name);
    var uid = part.get().getMetadata().getUid();

    part.delete();

    await().until(() -> part.get() != null && !part.get().getMetadata().getUid().equals(uid));
    installed.awaitReason("hanna", "SpaceReady");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void whatHasLostItsLabelsIsTakenBack(
      Class<? extends HasMetadata> kind, String namespace, String name) {
    edit(part(kind, namespace, name), object -> object.getMetadata().getLabels().clear());

    awaitThat(
        part(kind, namespace, name),
        object -> "hanna".equals(object.getMetadata().getLabels().get("mlride.io/userspace")));
  }

  @Test
  void aRuleThatLetsEverybodyInIsTakenAwayAgain() {
    for (var name : List.of("mlride-deny", "mlride-workspaces")) {
      var policy = part(NetworkPolicy.class, HERE, name);
      var rules = policy.get().getSpec().getIngress();

      edit(policy, object -> object.getSpec().setIngress(List.of(new NetworkPolicyIngressRule())));

      awaitThat(policy, object -> object.getSpec().getIngress().equals(rules));
    }
  }

  @Test
  void aQuotaRaisedByHandIsLoweredAgain() {
    var quota = part(ResourceQuota.class, HERE, "mlride");

    edit(quota, object -> object.getSpec().getHard().put("pods", new Quantity("1000")));
    awaitThat(quota, object -> object.getSpec().getHard().get("pods").equals(new Quantity("4")));

    edit(quota, object -> object.getSpec().getHard().remove("requests.cpu"));
    awaitThat(quota, object -> object.getSpec().getHard().containsKey("requests.cpu"));
  }

  @Test
  void aSubjectAddedByHandLosesTheUsersRights() {
    var mallory =
        new SubjectBuilder()
            .withApiGroup("rbac.authorization.k8s.io")
            .withKind("User")
            .withName("mallory")
            .build();
    var binding = part(RoleBinding.class, HERE, "mlride-user");

    edit(binding, object -> object.getSubjects().add(mallory));

    awaitThat(binding, object -> object.getSubjects().size() == 1);
  }

  @Test
  void aNamespaceOpenedByHandIsRestrictedAgain() {
    var namespace = installed.admin().namespaces().withName(HERE);

    namespace.edit(
        object -> {
          object.getMetadata().getLabels().put("pod-security.kubernetes.io/enforce", "privileged");
          object.getMetadata().getLabels().remove("app.kubernetes.io/managed-by");
          return object;
        });

    await()
        .untilAsserted(
            () ->
                assertThat(namespace.get().getMetadata().getLabels())
                    .containsEntry("pod-security.kubernetes.io/enforce", "restricted")
                    .containsEntry("app.kubernetes.io/managed-by", "mlride"));
  }

  @Test
  void aNamespaceDeletedByHandComesBackEmpty() {
    installed.createReady("ida");
    var namespace = installed.admin().namespaces().withName("mlride-u-ida");
    var uid = namespace.get().getMetadata().getUid();

    namespace.delete();

    await()
        .until(
            () ->
                Stream.of(namespace.get())
                    .filter(Objects::nonNull)
                    .anyMatch(found -> !found.getMetadata().getUid().equals(uid)));
    installed.awaitReason("ida", "SpaceReady");
  }

  private static <T extends HasMetadata> Resource<T> part(
      Class<T> kind, String namespace, String name) {
    return installed.admin().resources(kind).inNamespace(namespace).withName(name);
  }

  private static <T extends HasMetadata> void edit(Resource<T> part, Consumer<T> change) {
    part.edit(
        object -> {
          change.accept(object);
          return object;
        });
  }

  private static <T extends HasMetadata> void awaitThat(Resource<T> part, Predicate<T> holds) {
    await().until(() -> Stream.of(part.get()).filter(Objects::nonNull).anyMatch(holds));
  }
}
