package io.mlride.operator.userspace;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.mlride.testing.ApiServer;
import io.mlride.testing.AuditLog;
import io.mlride.testing.AuditLog.Request;
import io.mlride.testing.ChartRights;
import io.mlride.testing.WithApiServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the first manifest to the last trace. */
@WithApiServer
class UserSpaceLifeTest {
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
  void aUserSpaceBecomesANamespaceWithEverythingInIt() {
    var space = installed.createReady("anna");

    assertThat(space.getStatus().namespace()).isEqualTo("mlride-u-anna");
    assertThat(space.getStatus().hard()).containsKey("requests.memory");
    assertThat(space.getStatus().used()).containsKey("requests.memory");
    assertThat(
            names(
                installed.admin().resourceQuotas().inNamespace("mlride-u-anna").list().getItems()))
        .containsExactly("mlride");
    assertThat(
            names(installed.admin().limitRanges().inNamespace("mlride-u-anna").list().getItems()))
        .containsExactly("mlride");
    assertThat(
            names(
                installed
                    .admin()
                    .network()
                    .v1()
                    .networkPolicies()
                    .inNamespace("mlride-u-anna")
                    .list()
                    .getItems()))
        .containsExactlyInAnyOrder("mlride-deny", "mlride-workspaces");
    assertThat(
            names(
                installed.admin().serviceAccounts().inNamespace("mlride-u-anna").list().getItems()))
        .contains("workspace", "user");
    assertThat(
            names(
                installed
                    .admin()
                    .rbac()
                    .roleBindings()
                    .inNamespace("mlride-u-anna")
                    .list()
                    .getItems()))
        .containsExactlyInAnyOrder("mlride-user", "mlride-api");
    assertThat(
            installed
                .admin()
                .rbac()
                .roleBindings()
                .inNamespace("mlride-catalogue")
                .withName("mlride-user-anna")
                .get())
        .isNotNull();
  }

  @Test
  void theFirstVisitWritesEachObjectOnceAndTheStatusTwice() {
    installed.createReady("berta");

    var writes = writesAbout("berta");

    System.out.println("Writes for a new UserSpace:");
    writes.forEach(write -> System.out.println("  " + write.verb() + " " + write.resource()));
    assertThat(writes)
        .filteredOn(write -> !write.resource().equals("userspaces/status"))
        .hasSize(10);
    assertThat(writes).hasSizeLessThanOrEqualTo(12);
    assertThat(writes).allMatch(write -> write.code() < 300);
  }

  @Test
  void anUnchangedUserSpaceIsNotWrittenNotEvenAfterARestart() {
    installed.createReady("carla");
    installed.stopOperator();
    var before = requests().stream().filter(Request::isWrite).toList();
    installed.startOperator();

    // One that is new is reconciled after those that were there.
    installed.createReady("dora");

    var since = requests().stream().filter(Request::isWrite).skip(before.size()).toList();
    assertThat(since).isNotEmpty().allMatch(write -> concerns(write, "dora"));
  }

  @Test
  void aTransitionIsToldAsAnEvent() {
    installed.createReady("erna");

    await()
        .untilAsserted(
            () ->
                assertThat(
                        installed
                            .admin()
                            .v1()
                            .events()
                            .inNamespace("default")
                            .withField("involvedObject.name", "erna")
                            .list()
                            .getItems())
                    .extracting(event -> event.getReason())
                    .contains("SpaceReady"));
  }

  @Test
  void theNamespaceAndTheBindingInTheCatalogueGoWithTheUserSpace() {
    installed.createReady("frida");

    installed.delete("frida");

    await()
        .until(
            () ->
                installed
                        .admin()
                        .rbac()
                        .roleBindings()
                        .inNamespace("mlride-catalogue")
                        .withName("mlride-user-frida")
                        .get()
                    == null);
  }

  @Test
  void aUserOfTheSameNameStartsAnew() {
    var first = installed.createReady("greta").getMetadata().getUid();
    installed.admin().resource(installed.get("greta")).delete();

    installed.createReady("greta");

    var owner =
        installed
            .admin()
            .namespaces()
            .withName("mlride-u-greta")
            .get()
            .getMetadata()
            .getOwnerReferences()
            .get(0);
    assertThat(owner.getUid())
        .isEqualTo(installed.get("greta").getMetadata().getUid())
        .isNotEqualTo(first);
  }

  private static List<Request> requests() {
    return AuditLog.of(installed.server(), ChartRights.OPERATOR);
  }

  private static List<Request> writesAbout(String name) {
    return requests().stream().filter(Request::isWrite).filter(it -> concerns(it, name)).toList();
  }

  private static boolean concerns(Request request, String name) {
    return request.name().equals(name)
        || request.name().endsWith("-" + name)
        || request.namespace().endsWith("-" + name);
  }

  private static List<String> names(List<? extends HasMetadata> objects) {
    return objects.stream().map(object -> object.getMetadata().getName()).toList();
  }
}
