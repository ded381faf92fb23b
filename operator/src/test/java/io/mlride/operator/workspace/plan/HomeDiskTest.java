package io.mlride.operator.workspace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.mlride.crds.Labels;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose a home disk is, and what of that stands on it. */
class HomeDiskTest {

  @Test
  void aDiskOfAnotherWorkspaceIsNeitherUsedNorTouched() {
    var inputs = Given.workspace("  home: {existing: home-other}");
    var held =
        InputsBuilder.builder(inputs)
            .claim(Optional.of(Given.claim(inputs, "Bound")))
            .homeHolder(Optional.of("other"))
            .build();
    var plan = plan(held);

    assertThat(plan.verdict()).isInstanceOf(Verdict.Wait.class);
    assertThat(hold(plan)).isEqualTo(Reason.HomeInUse);
    assertThat(plan.actions()).isEmpty();
  }

  @Test
  void aRetainedDiskIsNobodysAndSaysThatItIsRetained() {
    var claim = adjusted(withDisk("  home: {retain: true}")).orElseThrow();

    assertThat(claim.getMetadata().getOwnerReferences()).isEmpty();
    assertThat(claim.getMetadata().getLabels()).containsEntry(Labels.RETAINED, "true");
  }

  @Test
  void whoTakesARetainedDiskOverOwnsIt() {
    var inputs = withDisk("  home: {existing: home-study}");
    var retained =
        new PersistentVolumeClaimBuilder(inputs.claim().orElseThrow())
            .editMetadata()
            .withOwnerReferences(List.of())
            .addToLabels(Labels.WORKSPACE, "gone")
            .addToLabels(Labels.RETAINED, "true")
            .endMetadata()
            .build();
    var taken =
        adjusted(InputsBuilder.builder(inputs).claim(Optional.of(retained)).build()).orElseThrow();

    assertThat(taken.getMetadata().getLabels())
        .containsEntry(Labels.WORKSPACE, "study")
        .doesNotContainKey(Labels.RETAINED);
    assertThat(taken.getMetadata().getOwnerReferences())
        .singleElement()
        .satisfies(owner -> assertThat(owner.getUid()).isEqualTo("uid-of-study"));
  }

  @Test
  void aDiskThatIsAsItShouldBeIsLeftAlone() {
    assertThat(adjusted(withDisk())).isEmpty();
  }

  @Test
  void aDiskKeptFromAnEarlierWorkspaceOfThisNameIsNeitherUsedNorTouched() {
    var plan = plan(withDiskOf("uid-of-the-one-before", true));

    assertThat(hold(plan)).isEqualTo(Reason.HomeKept);
    assertThat(plan.actions()).isEmpty();
  }

  @Test
  void aDiskThatStillHasToGoWithAnEarlierWorkspaceIsWaitedFor() {
    var plan = plan(withDiskOf("uid-of-the-one-before", false));

    assertThat(hold(plan)).isEqualTo(Reason.EarlierHomeGoing);
    assertThat(plan.actions()).isEmpty();
  }

  private static Inputs withDiskOf(String uid, boolean retained) {
    var inputs = withDisk();
    var claim =
        new PersistentVolumeClaimBuilder(inputs.claim().orElseThrow())
            .editMetadata()
            .addToLabels(Labels.WORKSPACE_UID, uid)
            .addToLabels(retained ? Map.of(Labels.RETAINED, "true") : Map.of())
            .endMetadata()
            .build();
    return InputsBuilder.builder(inputs).claim(Optional.of(claim)).build();
  }

  private static Reason hold(Plan plan) {
    return ((Verdict.Wait) plan.verdict()).hold().why().reason();
  }

  private static Inputs withDisk(String... specLines) {
    var inputs = Given.workspace(specLines);
    return InputsBuilder.builder(inputs).claim(Optional.of(Given.claim(inputs, "Bound"))).build();
  }

  private static Optional<PersistentVolumeClaim> adjusted(Inputs inputs) {
    return plan(inputs).actions().stream()
        .filter(Action.AdjustClaim.class::isInstance)
        .map(action -> ((Action.AdjustClaim) action).claim())
        .findFirst();
  }

  private static Plan plan(Inputs inputs) {
    return Planner.plan(inputs, Given.SETTINGS, Given.NOW);
  }
}
