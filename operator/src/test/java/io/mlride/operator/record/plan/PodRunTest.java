package io.mlride.operator.record.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.mlride.database.history.Ending;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PodRunTest {

  private static final String RUNNING =
      """
      metadata:
        name: ws-thesis
        uid: 00000000-0000-0000-0000-000000000002
        creationTimestamp: "2026-11-20T10:00:00Z"
      spec:
        nodeName: node-1
        containers:
        - name: workspace
          image: registry.example/pytorch:1.0
          resources: {requests: {cpu: 1500m, memory: 2Gi, nvidia.com/gpu: "1", ephemeral-storage: 1Gi}}
        - name: other
          image: registry.example/other:1
      status:
        phase: Running
        startTime: "2026-11-20T10:00:09Z"
        conditions:
        - {type: PodScheduled, status: "True", lastTransitionTime: "2026-11-20T10:00:03Z"}
        - {type: Ready, status: "True", lastTransitionTime: "2026-11-20T10:00:20Z"}
        containerStatuses:
        - {name: other, imageID: registry.example/other@sha256:999}
        - {name: workspace, imageID: registry.example/pytorch@sha256:abc}
      """;

  @Test
  void aBoundPodIsARunFromWhenItWasBound() {
    assertThat(PodRun.of(pod(RUNNING)))
        .contains(
            new PodRun(
                UUID.fromString("00000000-0000-0000-0000-000000000002"),
                "ws-thesis",
                "node-1",
                "registry.example/pytorch:1.0",
                "sha256:abc",
                Instant.parse("2026-11-20T10:00:03Z"),
                Optional.empty(),
                1500,
                2L << 30,
                Map.of("nvidia.com/gpu", 1L)));
  }

  @Test
  void aPodThatWaitsForANodeIsNoRun() {
    assertThat(PodRun.of(pod(RUNNING.replace("nodeName: node-1", "nodeName: ''")))).isEmpty();
    assertThat(PodRun.of(pod(RUNNING.replace("nodeName: node-1", "subdomain: x")))).isEmpty();
  }

  @Test
  void anImageWithoutARepositoryDigestHasNone() {
    var imported = RUNNING.replace("registry.example/pytorch@sha256:abc", "sha256:def");

    assertThat(PodRun.of(pod(imported))).get().extracting(PodRun::imageDigest).isNull();
  }

  @Test
  void aPodPlacedByHandStartsWithItsKubelet() {
    var placed = RUNNING.replace("PodScheduled", "Initialized");

    assertThat(PodRun.of(pod(placed)))
        .get()
        .extracting(PodRun::startedAt)
        .isEqualTo(Instant.parse("2026-11-20T10:00:09Z"));
  }

  @Test
  void aPodThatIsOverEndsWithItsLastContainer() {
    var over =
        new PodBuilder(pod(RUNNING.replace("phase: Running", "phase: Failed")))
            .editStatus()
            .editMatchingContainerStatus(status -> "other".equals(status.getName()))
            .withNewState()
            .withNewTerminated()
            .withReason("OOMKilled")
            .withFinishedAt("2026-11-20T11:00:00Z")
            .endTerminated()
            .endState()
            .endContainerStatus()
            .endStatus()
            .build();

    assertThat(PodRun.of(over).orElseThrow().ending())
        .contains(new Ending(Instant.parse("2026-11-20T11:00:00Z"), false, "OOMKilled"));
  }

  @Test
  void anEvictedPodEndsWithItsLastConditionAndSaysWhy() {
    var evicted = RUNNING.replace("phase: Running", "phase: Failed\n  reason: Evicted");

    assertThat(PodRun.of(pod(evicted)).orElseThrow().ending())
        .contains(new Ending(Instant.parse("2026-11-20T10:00:20Z"), false, "Evicted"));
  }

  @Test
  void aPodWithNothingToSayEndsAsItsPhaseSays() {
    var over = RUNNING.replace("phase: Running", "phase: Succeeded");

    assertThat(PodRun.of(pod(over)).orElseThrow().ending())
        .get()
        .extracting(Ending::reason)
        .isEqualTo("Succeeded");
  }

  private static Pod pod(String yaml) {
    return Serialization.unmarshal(yaml, Pod.class);
  }
}
