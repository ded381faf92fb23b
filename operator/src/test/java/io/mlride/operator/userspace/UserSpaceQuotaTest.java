package io.mlride.operator.userspace;

import static io.mlride.operator.userspace.Installed.ready;
import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.userspace.QuotaBuilder;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpaceSpec;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.testing.ApiServer;
import io.mlride.testing.WithApiServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Quota and suspension, counted by the real quota controller. */
@WithApiServer
class UserSpaceQuotaTest {
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
  void notReadyBeforeTheQuotaIsCounted() {
    installed.stopControllers();
    installed.create("nina");
    await().until(() -> ready(installed.get("nina")).reason().equals("SpaceBeingPrepared"));
    await()
        .until(
            () ->
                installed
                        .admin()
                        .rbac()
                        .roleBindings()
                        .inNamespace("mlride-catalogue")
                        .withName("mlride-user-nina")
                        .get()
                    != null);
    assertThat(ready(installed.get("nina")).reason()).isEqualTo("SpaceBeingPrepared");

    installed.startControllers();

    installed.awaitReason("nina", "SpaceReady");
  }

  @Test
  void aQuotaLoweredBelowUseStopsNothingAndSaysSo() {
    installed.createReady("olga");
    installed.admin().resource(claim("home-thesis", "10Gi")).inNamespace("mlride-u-olga").create();
    await()
        .untilAsserted(
            () ->
                assertThat(installed.get("olga").getStatus().used())
                    .containsEntry("requests.storage", new Quantity("10Gi")));

    installed.change("olga", withStorage("olga", "4Gi"));

    await()
        .untilAsserted(
            () ->
                assertThat(
                        Conditions.find(
                            installed.get("olga").getStatus().conditions(), "OverQuota"))
                    .hasValueSatisfying(
                        over -> assertThat(over.message()).contains("disk", "4Gi", "10Gi")));
    installed.awaitReason("olga", "SpaceReady");
    assertThat(
            installed
                .admin()
                .persistentVolumeClaims()
                .inNamespace("mlride-u-olga")
                .withName("home-thesis")
                .get()
                .getMetadata()
                .getDeletionTimestamp())
        .isNull();

    installed.change("olga", withStorage("olga", "20Gi"));

    await()
        .untilAsserted(
            () ->
                assertThat(
                        Conditions.find(
                            installed.get("olga").getStatus().conditions(), "OverQuota"))
                    .isEmpty());
  }

  @Test
  void aSuspendedUserHasNoRightsUntilResumed() {
    installed.createReady("paula");
    var bindings = installed.admin().rbac().roleBindings();
    var here = bindings.inNamespace("mlride-u-paula").withName("mlride-user");
    var catalogue = bindings.inNamespace("mlride-catalogue").withName("mlride-user-paula");

    installed.change(
        "paula",
        UserSpaceSpecBuilder.builder().owner("paula").desiredState(SpaceState.Suspended).build());

    var suspended = installed.awaitReason("paula", "SpaceSuspended");
    assertThat(ready(suspended).holds()).isFalse();
    assertThat(here.get().getSubjects()).isEmpty();
    assertThat(catalogue.get().getSubjects()).isEmpty();

    installed.change("paula", UserSpaceSpecBuilder.builder().owner("paula").build());

    installed.awaitReason("paula", "SpaceReady");
    assertThat(here.get().getSubjects()).hasSize(1);
    assertThat(catalogue.get().getSubjects()).hasSize(1);
  }

  @Test
  void homesWithoutAWorkspaceAreListed() {
    installed.createReady("rosa");

    var claim = installed.admin().resource(claim("home-old", "3Gi")).inNamespace("mlride-u-rosa");
    claim.create();

    await()
        .untilAsserted(
            () ->
                assertThat(installed.get("rosa").getStatus().retainedHomes())
                    .singleElement()
                    .satisfies(
                        home -> {
                          assertThat(home.name()).isEqualTo("home-old");
                          assertThat(home.size()).isEqualTo(new Quantity("3Gi"));
                        }));
    claim.delete();
    await().until(() -> installed.get("rosa").getStatus().retainedHomes().isEmpty());
  }

  private static UserSpaceSpec withStorage(String owner, String storage) {
    return UserSpaceSpecBuilder.builder()
        .owner(owner)
        .quota(QuotaBuilder.builder().storage(new Quantity(storage)).build())
        .build();
  }

  private static PersistentVolumeClaim claim(String name, String size) {
    return new PersistentVolumeClaimBuilder()
        .withNewMetadata()
        .withName(name)
        .withLabels(Map.of("app.kubernetes.io/managed-by", "mlride", "mlride.io/retained", "true"))
        .endMetadata()
        .withNewSpec()
        .withAccessModes("ReadWriteOnce")
        .withNewResources()
        .addToRequests("storage", new Quantity(size))
        .endResources()
        .endSpec()
        .build();
  }
}
