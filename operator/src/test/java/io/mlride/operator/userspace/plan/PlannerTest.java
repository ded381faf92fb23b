package io.mlride.operator.userspace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.operator.userspace.Spaces;
import io.mlride.operator.userspace.model.Inputs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private final UserSpace alice = Spaces.named("alice");

  @Test
  void buildsWhereThereIsNoNamespaceYet() {
    assertThat(plan(null)).isInstanceOf(Plan.Build.class);
  }

  @Test
  void buildsInTheNamespaceThatThisUserSpaceControls() {
    assertThat(plan(controlledBy(alice.getMetadata().getUid()))).isInstanceOf(Plan.Build.class);
  }

  @Test
  void leavesANamespaceAloneThatNobodyControls() {
    var namespace =
        new NamespaceBuilder().withNewMetadata().withName("mlride-u-alice").endMetadata();

    assertHeld(plan(namespace.build()), Reason.NamespaceTaken);
  }

  @Test
  void leavesTheNamespaceOfAnotherUserSpaceOfTheSameNameAlone() {
    assertHeld(plan(controlledBy("another-uid")), Reason.NamespaceTaken);
  }

  @Test
  void ownershipWithoutControlProvesNothing() {
    var namespace = controlledBy(alice.getMetadata().getUid());
    namespace.getMetadata().getOwnerReferences().get(0).setController(false);

    assertHeld(plan(namespace), Reason.NamespaceTaken);
  }

  @Test
  void labelsProveNothing() {
    var namespace =
        new NamespaceBuilder()
            .withNewMetadata()
            .withName("mlride-u-alice")
            .addToLabels("app.kubernetes.io/managed-by", "mlride")
            .addToLabels("mlride.io/userspace", "alice")
            .endMetadata()
            .build();

    assertHeld(plan(namespace), Reason.NamespaceTaken);
  }

  @Test
  void makesNothingForAUserSpaceOnItsWayOut() {
    alice.getMetadata().setDeletionTimestamp("2026-11-23T08:00:00Z");

    assertHeld(plan(null), Reason.SpaceBeingDeleted);
  }

  @Test
  void makesNothingInANamespaceOnItsWayOut() {
    assertHeld(plan(leaving(controlledBy(alice.getMetadata().getUid()))), Reason.SpaceBeingDeleted);
  }

  @Test
  void waitsForTheNamespaceOfAnEarlierUserToGo() {
    assertHeld(plan(leaving(controlledBy("another-uid"))), Reason.SpaceBeingPrepared);
  }

  private Plan plan(Namespace namespace) {
    var inputs =
        new Inputs(alice, Optional.ofNullable(namespace), Spaces.cluster(), List.of(), List.of());
    return Planner.plan(inputs, Spaces.installation());
  }

  private static void assertHeld(Plan plan, Reason reason) {
    assertThat(plan.wanted()).isEmpty();
    assertThat(plan)
        .isInstanceOfSatisfying(
            Plan.Hold.class, hold -> assertThat(hold.why().reason()).isEqualTo(reason));
  }

  private static Namespace controlledBy(String uid) {
    return new NamespaceBuilder()
        .withNewMetadata()
        .withName("mlride-u-alice")
        .addNewOwnerReference()
        .withKind("UserSpace")
        .withName("alice")
        .withUid(uid)
        .withController(true)
        .endOwnerReference()
        .endMetadata()
        .build();
  }

  private static Namespace leaving(Namespace namespace) {
    namespace.getMetadata().setDeletionTimestamp("2026-11-23T08:00:00Z");
    return namespace;
  }
}
