package io.mlride.database.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.testing.DatabaseResource;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestTransaction
class NodesTest {

  private static final Instant ONE = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant TWO = Instant.parse("2026-11-20T11:00:00Z");

  @Inject Nodes nodes;
  @Inject ResourceCapacities capacities;
  @Inject EntityManager entityManager;

  @Test
  void theRowsBecomeTheNodesAndOnlyWhatDiffersMoves() {
    nodes.replace(List.of(node("a", 4000, 1000), node("b", 8000, 0), node("c", 1, 0)), ONE);
    flush();
    nodes.replace(List.of(node("a", 4000, 1000), node("b", 8000, 500)), TWO);
    flush();

    assertThat(nodes.all())
        .extracting(row -> row.name + " " + row.resources.get("cpu").inUse() + " " + row.updatedAt)
        .containsExactly("a 1000 " + ONE, "b 500 " + TWO);
    var row = nodes.all().get(0);
    assertThat(row.labels).isEqualTo(Map.of("kubernetes.io/hostname", "a"));
    assertThat(row.taints).containsExactly(new Taint("nvidia.com/gpu", null, "NoSchedule"));
    assertThat(row.resources).isEqualTo(Map.of("cpu", new Amount(4000, 1000)));
  }

  @Test
  void capacityIsWhatSchedulableNodesHaveTogetherAndOnOneNode() {
    var cordoned = node("c", 64000, 0);
    cordoned.schedulable = false;
    var gpu = node("d", 2000, 3000);
    gpu.resources.put("nvidia.com/gpu", new Amount(2, 1));
    nodes.replace(List.of(node("a", 4000, 1000), node("b", 8000, 7000), cordoned, gpu), ONE);
    flush();

    assertThat(capacities.all())
        .extracting(
            row ->
                "%s: %d nodes, %d of %d in use, %d free, largest %d of %d"
                    .formatted(
                        row.resource,
                        row.nodes,
                        row.inUse,
                        row.allocatable,
                        row.free,
                        row.largestFree,
                        row.largestAllocatable))
        .containsExactly(
            "cpu: 3 nodes, 11000 of 14000 in use, 4000 free, largest 3000 of 8000",
            "nvidia.com/gpu: 1 nodes, 1 of 2 in use, 1 free, largest 1 of 2");
  }

  private void flush() {
    entityManager.flush();
    entityManager.clear();
  }

  private static Node node(String name, long cpu, long inUse) {
    var node = new Node();
    node.name = name;
    node.schedulable = true;
    node.labels = Map.of("kubernetes.io/hostname", name);
    node.taints = List.of(new Taint("nvidia.com/gpu", null, "NoSchedule"));
    node.resources.put("cpu", new Amount(cpu, inUse));
    return node;
  }
}
