package io.mlride.operator.capacity;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.database.capacity.ResourceCapacities;
import io.mlride.database.observation.Observations;
import io.mlride.database.observation.Subject;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.operator.Leading;
import io.mlride.operator.testing.RecordersAlone;
import io.mlride.operator.testing.UserNamespace;
import io.mlride.testing.ApiServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RecordersAlone.class)
class CapacityRecorderTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;
  @Inject CapacityRecorder recorder;
  @Inject ResourceCapacities capacities;
  @Inject Observations observations;

  @Test
  void theDatabaseFollowsNodesAndPods() {
    var client = apiServer.client();
    var bob = UserNamespace.of(client, "bob");
    database.start();
    recorder.lead(new Leading());
    eventually();

    node(client, "gpu-1", Map.of("cpu", "4", "memory", "16Gi", "nvidia.com/gpu", "2"));
    eventually("cpu 0 of 4000", "memory 0 of 17179869184", "nvidia.com/gpu 0 of 2");

    var workspace = bob.create("deep");
    var pod = bob.runs(workspace, Map.of("cpu", "1500m", "nvidia.com/gpu", "1"));
    eventually("cpu 1500 of 4000", "memory 0 of 17179869184", "nvidia.com/gpu 1 of 2");
    await()
        .until(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> observations.seenUntil(Subject.CAPACITY))
                    .isPresent());

    bob.stops(pod);
    eventually("cpu 0 of 4000", "memory 0 of 17179869184", "nvidia.com/gpu 0 of 2");

    client.nodes().withName("gpu-1").delete();
    eventually();
  }

  private void eventually(String... rows) {
    await()
        // Until the schema is there.
        .ignoreExceptionsInstanceOf(PersistenceException.class)
        .untilAsserted(() -> assertThat(rows()).containsExactly(rows));
  }

  private List<String> rows() {
    return QuarkusTransaction.requiringNew().call(capacities::all).stream()
        .map(row -> row.resource + " " + row.inUse + " of " + row.allocatable)
        .toList();
  }

  private static void node(KubernetesClient client, String name, Map<String, String> allocatable) {
    var node =
        client
            .resource(new NodeBuilder().withNewMetadata().withName(name).endMetadata().build())
            .create();
    // The API server marks a new node as not ready, which a controller would take back.
    client
        .nodes()
        .withName(name)
        .edit(made -> new NodeBuilder(made).editSpec().withTaints().endSpec().build());
    node.setStatus(
        new NodeBuilder()
            .withNewStatus()
            .addNewCondition()
            .withType("Ready")
            .withStatus("True")
            .withReason("KubeletReady")
            .withLastHeartbeatTime("2026-11-20T10:00:00Z")
            .withLastTransitionTime("2026-11-20T10:00:00Z")
            .endCondition()
            .endStatus()
            .build()
            .getStatus());
    allocatable.forEach(
        (resource, amount) -> {
          node.getStatus().getAllocatable().put(resource, new Quantity(amount));
          node.getStatus().getCapacity().put(resource, new Quantity(amount));
        });
    client.nodes().withName(name).editStatus(made -> status(made, node.getStatus()));
  }

  private static Node status(Node node, NodeStatus status) {
    node.setStatus(status);
    return node;
  }
}
