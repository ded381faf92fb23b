package io.mlride.operator.userspace;

import static io.mlride.operator.userspace.Installed.ready;
import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.testing.ApiServer;
import io.mlride.testing.AuditLog;
import io.mlride.testing.AuditLog.Request;
import io.mlride.testing.ChartRights;
import io.mlride.testing.WithApiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands in the way of a user's space, and how it is told. */
@WithApiServer
class UserSpaceTakenTest {
  private static Installed installed;

  @BeforeAll
  static void install(ApiServer server) {
    installed = Installed.on(server);
  }

  @AfterAll
  static void remove() {
    installed.close();
  }

  @Test
  void aNamespaceOfSomebodyElseIsLeftAloneAndSaidSo() {
    var foreign = foreign("mlride-u-jana");

    installed.create("jana");
    var taken = installed.awaitReason("jana", "NamespaceTaken");

    assertThat(ready(taken).status()).isEqualTo(ConditionStatus.False);
    assertThat(ready(taken).message()).contains("mlride-u-jana", "admin");
    assertThat(taken.getStatus().namespace()).isNull();
    assertThat(
            installed
                .admin()
                .namespaces()
                .withName("mlride-u-jana")
                .get()
                .getMetadata()
                .getResourceVersion())
        .isEqualTo(foreign.getMetadata().getResourceVersion());
    assertThat(AuditLog.of(installed.server(), ChartRights.OPERATOR))
        .filteredOn(Request::isWrite)
        .noneMatch(write -> write.namespace().equals("mlride-u-jana"))
        .noneMatch(write -> write.name().equals("mlride-u-jana"));
    installed.admin().resource(foreign).delete();
    installed.awaitReason("jana", "SpaceReady");
  }

  @Test
  void labelsLikeOursDoNotMakeItOurs() {
    var pretending =
        new NamespaceBuilder(named("mlride-u-karla"))
            .editMetadata()
            .addToLabels("app.kubernetes.io/managed-by", "mlride")
            .addToLabels("mlride.io/userspace", "karla")
            .endMetadata()
            .build();
    installed.admin().resource(pretending).create();

    installed.create("karla");

    installed.awaitReason("karla", "NamespaceTaken");
    assertThat(installed.admin().resourceQuotas().inNamespace("mlride-u-karla").list().getItems())
        .isEmpty();
    installed.admin().resource(pretending).delete();
  }

  @Test
  void aNamespaceOnItsWayOutIsSaid() {
    installed.createReady("kira");
    installed.stopControllers();

    installed.admin().namespaces().withName("mlride-u-kira").delete();

    installed.awaitReason("kira", "SpaceBeingDeleted");
    installed.startControllers();
    installed.awaitReason("kira", "SpaceReady");
  }

  @Test
  void aUserSpaceThatWaitsForItsNamespaceToGoSaysSo() {
    installed.createReady("olga");
    installed.stopControllers();

    installed
        .admin()
        .resources(UserSpace.class)
        .withName("olga")
        .withPropagationPolicy(DeletionPropagation.FOREGROUND)
        .delete();

    installed.awaitReason("olga", "SpaceBeingDeleted");
    installed.startControllers();
  }

  @Test
  void aBindingThatGivesAnotherRoleIsReplaced() {
    installed.createReady("lena");
    var bindings = installed.admin().rbac().roleBindings().inNamespace("mlride-u-lena");
    installed.stopOperator();
    bindings.withName("mlride-user").delete();
    bindings
        .resource(
            new RoleBindingBuilder()
                .withNewMetadata()
                .withName("mlride-user")
                .addToLabels("app.kubernetes.io/managed-by", "mlride")
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "mlride-pull-secrets")
                .build())
        .create();

    installed.startOperator();

    await()
        .until(
            () -> {
              var binding = bindings.withName("mlride-user").get();
              return binding != null && binding.getRoleRef().getName().equals("mlride-user");
            });
  }

  @Test
  void whatIsNotUnderstoodIsSaidWithAReferenceAndMendsItself() {
    var catalogue = installed.admin().namespaces().withName("mlride-catalogue");
    catalogue.delete();
    await().until(() -> catalogue.get() == null);

    installed.create("mona");
    var wrong = installed.awaitReason("mona", "UnexpectedError");

    assertThat(ready(wrong).message()).containsPattern("reference [0-9a-f]+");
    ChartRights.install(installed.server());
    installed.awaitReason("mona", "SpaceReady");
  }

  private static Namespace foreign(String name) {
    return installed.admin().resource(named(name)).create();
  }

  private static Namespace named(String name) {
    return new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build();
  }
}
