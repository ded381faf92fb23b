package io.mlride.crds.schema;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Endpoint;
import io.mlride.crds.workspace.Environment;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.PackageConflict;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.QueuePlace;
import io.mlride.crds.workspace.Resources;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import io.mlride.testing.ApiServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A workspace on the API server, and a status with every field set. Closing deletes it. */
final class StoredWorkspace implements AutoCloseable {
  static final String NAMESPACE = "mlride-u-status";
  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final ApiServer server;

  StoredWorkspace(ApiServer server) {
    this.server = server;
    var namespace =
        new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata().build();
    server.client().resource(namespace).createOr(existing -> existing.update());
    var wanted = shown();
    wanted.setSpec(
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef("minimal", null))
            .resources(
                new Resources(
                    new Quantity("1"), new Quantity("1Gi"), Map.of("nvidia.com/gpu", 2), null))
            .build());
    server.client().resource(wanted).create();
  }

  /** Writes a status as the operator does, by server-side apply. */
  Workspace apply(String writer, WorkspaceStatus status) {
    var patch = shown();
    patch.setStatus(status);
    return server
        .client()
        .resource(patch)
        .subresource("status")
        .patch(
            new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager(writer)
                .build());
  }

  @Override
  public void close() {
    server.client().resource(shown()).delete();
  }

  private static Workspace shown() {
    var workspace = new Workspace();
    workspace.setMetadata(
        new ObjectMetaBuilder().withName("shown").withNamespace(NAMESPACE).build());
    return workspace;
  }

  static WorkspaceStatus full() {
    var answers =
        Reason.Running.explain(
            Map.of("app", "JupyterLab", "url", "http://shown--status.localhost"));
    return WorkspaceStatusBuilder.builder()
        .observedGeneration(1L)
        .sequence(7L)
        .phase(Phase.Running)
        .conditions(
            Conditions.carryTimes(
                List.of(), List.of(Condition.of("Ready", ConditionStatus.True, answers, 1L)), NOW))
        .startRequest("a")
        .endpoint(new Endpoint("0f8f", "10.0.0.1", Map.of("jupyterlab", 8888)))
        .podName("ws-shown")
        .nodeName("node-1")
        .image("registry.example.org/minimal:1.0-slim")
        .url("http://shown--status.localhost")
        .startedAt(NOW)
        .stoppedAt(NOW)
        .stopReason("StoppedIdle")
        .willStopAt(NOW.plusSeconds(7200))
        .queue(new QueuePlace(1, NOW))
        .environment(
            new Environment(
                "abc", List.of("six==1.17.0"), true, new PackageConflict("a", "b>2", "b 1")))
        .build();
  }
}
