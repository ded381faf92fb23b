package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.policy.v1.EvictionBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.PhaseTrail;
import io.mlride.e2e.harness.Reach;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody deletes by hand, or a node gives a Pod up: what is wanted comes back. */
@ExtendWith(Journeys.class)
class RepairIT {
  private static final String EVICTED =
      "{\"status\":{\"phase\":\"Failed\",\"reason\":\"Evicted\",\"message\":\"The node was low on"
          + " resource: memory. Threshold quantity: 100Mi, available: 20Mi.\"}}";

  @Test
  void aPodDeletedByHandComesBack(Journey journey) {
    var workspace = running(space(journey));
    var before = workspace.status().endpoint().podUid();

    journey.client().resource(workspace.pod().orElseThrow()).delete();
    awaitOtherPod(workspace, before);
  }

  @Test
  void aPodEvictedByADrainComesBack(Journey journey) {
    var workspace = running(space(journey));
    var before = workspace.status().endpoint().podUid();

    var pod = workspace.pod().orElseThrow().getMetadata();
    journey
        .client()
        .pods()
        .inNamespace(pod.getNamespace())
        .withName(pod.getName())
        .evict(
            new EvictionBuilder()
                .withNewMetadata()
                .withName(pod.getName())
                .withNamespace(pod.getNamespace())
                .endMetadata()
                .build());
    awaitOtherPod(workspace, before);
  }

  @Test
  void aPodThatItsNodeEvictedIsMadeAgainAndTheReasonIsTold(Journey journey) {
    var workspace = running(space(journey));
    var before = workspace.status().endpoint().podUid();
    try (var trail = new PhaseTrail(workspace.user(), workspace.namespace(), workspace.name())) {
      journey
          .client()
          .resource(workspace.pod().orElseThrow())
          .subresource("status")
          .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), EVICTED);
      awaitOtherPod(workspace, before);
      assertThat(trail.reasons()).contains(Reason.Evicted.name());
    }
  }

  @Test
  void theNetworkPoliciesComeBackAndHold(Journey journey) {
    var space = space(journey);
    var workspace = running(space);
    var policies = journey.client().network().v1().networkPolicies();
    Supplier<List<? extends HasMetadata>> found =
        () -> policies.inNamespace(space.namespace()).list().getItems();

    comesBack(journey, "network policies", found);
    var api = Set.of("10.245.0.1:6443");
    Eventually.see(
        "the walls hold again", () -> Reach.reached(workspace.shell(), api), Set::isEmpty);
  }

  @Test
  void theQuotaComesBackAndCounts(Journey journey) {
    var space = space(journey);
    running(space);
    var quotas = journey.client().resourceQuotas().inNamespace(space.namespace());

    comesBack(journey, "quota", () -> quotas.list().getItems());
    Eventually.see(
        "the quota counts what runs",
        () -> quotas.list().getItems().get(0),
        quota ->
            quota.getStatus() != null
                && quota.getStatus().getUsed() != null
                && "1".equals(String.valueOf(quota.getStatus().getUsed().get("pods"))));
  }

  private static void comesBack(
      Journey journey, String what, Supplier<List<? extends HasMetadata>> found) {
    var before = found.get();
    assertThat(before).isNotEmpty();
    var uids = before.stream().map(it -> it.getMetadata().getUid()).toList();
    before.forEach(it -> journey.client().resource(it).delete());
    Eventually.see(
        "the " + what + " are there again",
        found,
        now ->
            names(now).equals(names(before))
                && now.stream().noneMatch(it -> uids.contains(it.getMetadata().getUid())));
  }

  private static List<String> names(List<? extends HasMetadata> objects) {
    return objects.stream().map(it -> it.getMetadata().getName()).sorted().toList();
  }

  private static void awaitOtherPod(TestWorkspace workspace, String before) {
    workspace.await(
        "Running in another Pod",
        status -> status.phase() == Phase.Running && !before.equals(status.endpoint().podUid()));
  }

  private static Space space(Journey journey) {
    var space = journey.space("");
    space.template("web", Templates.web());
    return space;
  }

  private static TestWorkspace running(Space space) {
    return space.workspace("one", "imageTemplateRef: {name: web}").awaitRunning();
  }
}
