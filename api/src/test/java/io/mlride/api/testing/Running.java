package io.mlride.api.testing;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import java.nio.file.Path;

/** Makes workspaces and their Pods as the operator and a node would. */
public final class Running {

  private Running() {}

  /** A workspace in that phase, without a Pod. */
  public static Workspace workspace(
      KubernetesClient client, String namespace, String name, Phase phase) {
    client
        .namespaces()
        .resource(new NamespaceBuilder().withNewMetadata().withName(namespace).and().build())
        .createOr(space -> null);
    var workspace = new Workspace();
    workspace.getMetadata().setNamespace(namespace);
    workspace.getMetadata().setName(name);
    workspace.setSpec(
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef("minimal", null))
            .build());
    var made = client.resource(workspace).create();
    made.setStatus(
        WorkspaceStatusBuilder.builder()
            .phase(phase)
            .podName(phase == Phase.Stopped ? null : Names.podName(name))
            .build());
    return client.resource(made).updateStatus();
  }

  /** A running Pod of a workspace, on the node that stands in for a real one. */
  public static Pod pod(
      KubernetesClient client, Workspace workspace, FakeKubelet kubelet, Path home) {
    var namespace = workspace.getMetadata().getNamespace();
    var node = "node-" + kubelet.port();
    makeNode(client, node, kubelet.port());
    client
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withNamespace(namespace)
                .withName(Names.WORKSPACE_ACCOUNT)
                .and()
                .build())
        .createOr(account -> null);
    var pod = client.resource(newPod(workspace, node, home)).create();
    pod.setStatus(
        new PodBuilder()
            .withNewStatus()
            .withPhase("Running")
            .addNewContainerStatus()
            .withName("workspace")
            .withReady(true)
            .withRestartCount(0)
            .withImage("example")
            .withImageID("example")
            .withNewState()
            .withNewRunning()
            .endRunning()
            .endState()
            .endContainerStatus()
            .endStatus()
            .build()
            .getStatus());
    return client.resource(pod).updateStatus();
  }

  private static Pod newPod(Workspace workspace, String node, Path home) {
    return new PodBuilder()
        .withNewMetadata()
        .withNamespace(workspace.getMetadata().getNamespace())
        .withName(Names.podName(workspace.getMetadata().getName()))
        .addNewOwnerReference()
        .withApiVersion(workspace.getApiVersion())
        .withKind(workspace.getKind())
        .withName(workspace.getMetadata().getName())
        .withUid(workspace.getMetadata().getUid())
        .endOwnerReference()
        .endMetadata()
        .withNewSpec()
        .withNodeName(node)
        .withServiceAccountName(Names.WORKSPACE_ACCOUNT)
        .withAutomountServiceAccountToken(false)
        .addNewInitContainer()
        .withName("packages")
        .withImage("example")
        .endInitContainer()
        .addNewContainer()
        .withName("workspace")
        .withImage("example")
        .withNewResources()
        .addToRequests("cpu", new Quantity("500m"))
        .addToRequests("memory", new Quantity("1Gi"))
        .addToLimits("memory", new Quantity("1Gi"))
        .endResources()
        .addNewVolumeMount()
        .withName("home")
        .withMountPath(home.toString())
        .endVolumeMount()
        .endContainer()
        .addNewVolume()
        .withName("home")
        .withNewEmptyDir()
        .endEmptyDir()
        .endVolume()
        .endSpec()
        .build();
  }

  private static void makeNode(KubernetesClient client, String name, int port) {
    var node = new NodeBuilder().withNewMetadata().withName(name).endMetadata().build();
    if (client.nodes().withName(name).get() != null) {
      return;
    }
    var made = client.resource(node).create();
    made.setStatus(
        new NodeBuilder()
            .withNewStatus()
            .addNewAddress("127.0.0.1", "InternalIP")
            .withNewDaemonEndpoints()
            .withNewKubeletEndpoint(port)
            .endDaemonEndpoints()
            .endStatus()
            .build()
            .getStatus());
    client.resource(made).updateStatus();
  }
}
