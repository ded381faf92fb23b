package io.mlride.operator.testing;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import java.util.Map;
import java.util.stream.Collectors;

/** Workspaces and Pods of a user in a real API server, made and moved as a reconciler would. */
public record UserNamespace(KubernetesClient client, String name) {

  /** Makes the namespace of a user, and what Pods need there. */
  public static UserNamespace of(KubernetesClient client, String user) {
    var name = "mlride-u-" + user;
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
    // No controller makes it here, and no Pod is admitted without.
    client
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withName("default")
                .withNamespace(name)
                .endMetadata()
                .build())
        .create();
    return new UserNamespace(client, name);
  }

  /** A workspace that nobody visited. */
  public Workspace create(String workspace) {
    var made = new Workspace();
    made.getMetadata().setName(workspace);
    made.getMetadata().setNamespace(name);
    made.setSpec(
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef("minimal", null))
            .build());
    return client.resource(made).create();
  }

  /** Writes its status. */
  public void says(String workspace, long sequence, Phase phase) {
    client
        .resources(Workspace.class)
        .inNamespace(name)
        .withName(workspace)
        .editStatus(
            found -> {
              found.setStatus(
                  WorkspaceStatusBuilder.builder().sequence(sequence).phase(phase).build());
              return found;
            });
  }

  /** Deletes it; its Pod stays, for nothing collects what it owned. */
  public void delete(String workspace) {
    client.resources(Workspace.class).inNamespace(name).withName(workspace).delete();
  }

  /** Makes its Pod on node gpu-1, with these requests. */
  public Pod runs(Workspace workspace, Map<String, String> requests) {
    return client
        .resource(
            new PodBuilder()
                .withNewMetadata()
                .withName("ws-" + workspace.getMetadata().getName())
                .withNamespace(name)
                .withOwnerReferences(
                    new OwnerReferenceBuilder()
                        .withApiVersion(workspace.getApiVersion())
                        .withKind(workspace.getKind())
                        .withName(workspace.getMetadata().getName())
                        .withUid(workspace.getMetadata().getUid())
                        .build())
                .endMetadata()
                .withNewSpec()
                .withNodeName("gpu-1")
                .withAutomountServiceAccountToken(false)
                .addNewContainer()
                .withName("workspace")
                .withImage("registry.example/minimal:1.0")
                .withNewResources()
                .withRequests(quantities(requests))
                .withLimits(quantities(requests))
                .endResources()
                .endContainer()
                .endSpec()
                .build())
        .create();
  }

  /** Deletes its Pod. */
  public void stops(Pod pod) {
    client.resource(pod).withGracePeriod(0).delete();
  }

  private static Map<String, Quantity> quantities(Map<String, String> amounts) {
    return amounts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Quantity(entry.getValue())));
  }
}
