package io.mlride.operator.workspace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.QueuePlace;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.ClusterFacts;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What keeps a start from being made, in the words its owner reads. */
class GatesTest {

  @Test
  void noTemplate() {
    var inputs = InputsBuilder.builder(Given.workspace()).template(Optional.empty()).build();
    assertThat(heldBy(inputs)).isEqualTo(Reason.TemplateNotFound);
  }

  @Test
  void templateStillLookedUp() {
    var template = Given.template();
    template.setStatus(null);
    var inputs = InputsBuilder.builder(Given.workspace()).template(Optional.of(template)).build();
    assertThat(heldBy(inputs)).isEqualTo(Reason.TemplateRefreshing);
  }

  @Test
  void outsideTheTemplatesBounds() {
    assertThat(heldBy(Given.workspace("  resources: {memory: 256Mi}")))
        .isEqualTo(Reason.BelowMinimum);
    assertThat(heldBy(Given.workspace("  resources: {cpu: \"20\"}")))
        .isEqualTo(Reason.AboveMaximum);
  }

  @Test
  void aPackageAskedForTwice() {
    var inputs =
        Given.workspace("  packages: {pip: [\"Typing_Extensions==4.1\", typing-extensions]}");
    assertThat(heldBy(inputs)).isEqualTo(Reason.PackageListRefused);
    assertThat(hold(inputs).why().message())
        .contains("typing-extensions is in it more than once")
        .contains("Typing_Extensions==4.1");
    assertThat(verdict(Given.workspace("  packages: {pip: [six, sixer]}")))
        .isInstanceOf(Verdict.Go.class);
  }

  @Test
  void aNamespaceThatIsNobodysOrOnItsWayOut() {
    var nobodys = InputsBuilder.builder(Given.workspace()).userSpace(Optional.empty()).build();
    assertThat(heldBy(nobodys)).isEqualTo(Reason.NoUserSpace);
    var leaving = Given.userSpace("Active");
    leaving.getMetadata().setDeletionTimestamp("2026-11-01T12:00:00Z");
    var going = InputsBuilder.builder(Given.workspace()).userSpace(Optional.of(leaving)).build();
    assertThat(heldBy(going)).isEqualTo(Reason.SpaceBeingDeleted);
  }

  @Test
  void quotaDoesNotCountYet() {
    var quota = Given.quota("8", "0");
    quota.setStatus(null);
    var uncounted = InputsBuilder.builder(Given.workspace()).quota(Optional.of(quota)).build();
    var none = InputsBuilder.builder(Given.workspace()).quota(Optional.empty()).build();
    assertThat(heldBy(uncounted)).isEqualTo(Reason.SpaceBeingPrepared);
    assertThat(heldBy(none)).isEqualTo(Reason.SpaceBeingPrepared);
  }

  /** The API server refuses whatever it has no number for. */
  @Test
  void quotaHasNoNumberForAResourceYet() {
    var quota = Given.quota("8", "0");
    quota.getStatus().getUsed().remove("requests.storage");
    var inputs = InputsBuilder.builder(Given.workspace()).quota(Optional.of(quota)).build();
    assertThat(heldBy(inputs)).isEqualTo(Reason.SpaceBeingPrepared);
  }

  @Test
  void quotaInUseNamesResourceUsedAndHard() {
    var inputs = withQuota(Given.workspace("  resources: {cpu: \"2\"}"), "4", "3");
    assertThat(hold(inputs).why().message())
        .startsWith("Your quota for CPU is in use: 3 of 4, and this workspace asks for 2.");
  }

  @Test
  void quotaThatCanNeverFit() {
    var inputs = withQuota(Given.workspace("  resources: {cpu: \"5\"}"), "4", "0");
    assertThat(heldBy(inputs)).isEqualTo(Reason.QuotaTooSmall);
  }

  @Test
  void whatOthersPodsTakeIsInUseWhateverTheQuotaSays() {
    var own = withQuota(Given.workspace("  resources: {cpu: \"2\"}"), "4", "1");
    var three = GivenPod.created(Given.workspace("  resources: {cpu: \"3\"}"));
    assertThat(heldBy(beside(own, three))).isEqualTo(Reason.QuotaFull);
    assertThat(hold(beside(own, three)).why().message()).contains("3 of 4");

    three.setStatus(Given.read(PodStatus.class, "phase: Succeeded"));
    assertThat(verdict(beside(own, three))).isInstanceOf(Verdict.Go.class);
  }

  private static Inputs beside(Inputs inputs, Pod pod) {
    return InputsBuilder.builder(inputs).otherPods(List.of(pod)).build();
  }

  @Test
  void oldestWaitingGoesFirst() {
    var later = withQuota(Given.workspace("  resources: {cpu: \"2\"}"), "4", "1");
    var behind = waitingWith(later, "older", "2", "2026-11-01T11:59:00Z");
    assertThat(heldBy(behind)).isEqualTo(Reason.BehindEarlier);
  }

  @Test
  void whoCameLaterInTheSameSecondStaysBehind() {
    var later = withQuota(Given.workspace("  resources: {cpu: \"2\"}"), "4", "1");
    var waits =
        Given.withStatus(
            later, "  queue: " + Serialization.asJson(new QueuePlace(2, Given.NOW.plusMillis(7))));
    assertThat(heldBy(waitingWith(waits, "x-older", "2", "2026-11-01T12:00:00.003Z")))
        .isEqualTo(Reason.BehindEarlier);
  }

  @Test
  void smallerOnePassesWhileTheOldestCannotStart() {
    var small = withQuota(Given.workspace("  resources: {cpu: \"1\"}"), "4", "2");
    assertThat(verdict(waitingWith(small, "older", "3", "2026-11-01T11:59:00Z")))
        .isInstanceOf(Verdict.Go.class);
  }

  @Test
  void nobodyPassesOneThatHasWaitedTooLong() {
    var small = withQuota(Given.workspace("  resources: {cpu: \"1\"}"), "4", "2");
    assertThat(heldBy(waitingWith(small, "older", "3", "2026-11-01T11:40:00Z")))
        .isEqualTo(Reason.BehindEarlier);
  }

  @Test
  void oneThatCanNeverFitHoldsUpNobody() {
    var small = withQuota(Given.workspace("  resources: {cpu: \"1\"}"), "4", "2");
    assertThat(verdict(waitingWith(small, "huge", "9", "2026-11-01T11:40:00Z")))
        .isInstanceOf(Verdict.Go.class);
  }

  @Test
  void diskQuotaFull() {
    assertThat(heldBy(Given.workspace("  home: {size: 200Gi}"))).isEqualTo(Reason.StorageQuotaFull);
  }

  @Test
  void noStorageClass() {
    var bare = new ClusterFacts(List.of(), Map.of(), List.of());
    var inputs = InputsBuilder.builder(Given.workspace()).cluster(bare).build();
    assertThat(heldBy(inputs)).isEqualTo(Reason.StorageClassNotFound);
  }

  @Test
  void diskThatWasThereAndIsGoneIsNotReplacedSilently() {
    var ran = Given.withStatus(Given.workspace(), "  startedAt: \"2026-10-01T00:00:00Z\"");
    assertThat(heldBy(ran)).isEqualTo(Reason.VolumeLost);
  }

  @Test
  void retainedDiskThatDoesNotExist() {
    assertThat(heldBy(Given.workspace("  home: {existing: home-old}")))
        .isEqualTo(Reason.VolumeNotFound);
  }

  private static Inputs withQuota(Inputs inputs, String cpu, String used) {
    return InputsBuilder.builder(inputs).quota(Optional.of(Given.quota(cpu, used))).build();
  }

  private static Inputs waitingWith(Inputs inputs, String name, String cpu, String since) {
    return InputsBuilder.builder(inputs).siblings(List.of(Given.waiting(name, cpu, since))).build();
  }

  private static Verdict verdict(Inputs inputs) {
    return Planner.plan(inputs, Given.SETTINGS, Given.NOW).verdict();
  }

  private static Hold hold(Inputs inputs) {
    return ((Verdict.Wait) verdict(inputs)).hold();
  }

  private static Reason heldBy(Inputs inputs) {
    return hold(inputs).why().reason();
  }
}
