package io.mlride.operator.workspace;

import static io.mlride.testing.Patience.await;

import io.fabric8.kubernetes.api.model.BindingBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.mlride.crds.workspace.Workspace;
import java.util.List;
import java.util.function.Predicate;

/**
 * One user on an API server without controllers, scheduler and kubelet: what they would do is done
 * here.
 *
 * @param client may do everything
 * @param user the user's name
 */
record Alone(KubernetesClient client, String user) {

  private static final String SPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: mlride-u-%1$s}
      ---
      apiVersion: mlride.io/v1alpha1
      kind: UserSpace
      metadata: {name: %1$s}
      spec: {owner: %1$s}
      status: {conditions: [{type: Ready, status: "True", reason: SpaceReady, message: "", lastTransitionTime: "2026-11-01T12:00:00Z"}]}
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: workspace, namespace: mlride-u-%1$s}
      ---
      apiVersion: v1
      kind: ResourceQuota
      metadata: {name: mlride, namespace: mlride-u-%1$s, labels: {app.kubernetes.io/managed-by: mlride}}
      spec: {hard: &hard {pods: "9", requests.cpu: "8", requests.memory: 32Gi, limits.memory: 32Gi, requests.storage: 100Gi}}
      status: {hard: *hard, used: {pods: "0", requests.cpu: "0", requests.memory: "0", limits.memory: "0", requests.storage: "0"}}
      ---
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: {name: local-%1$s, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
      provisioner: example.org/none
      ---
      apiVersion: mlride.io/v1alpha1
      kind: ImageTemplate
      metadata: {name: minimal, namespace: mlride-u-%1$s}
      spec:
        displayName: Minimal
        image: {repository: registry.example/minimal, tag: "1.0"}
        startDeadline: 24h # the test's clock runs ahead of the API server's
        apps: [{name: lab, displayName: JupyterLab, port: 8888}]
      status:
        image: registry.example/minimal:1.0
        conditions: [{type: Ready, status: "True", reason: ImageResolved, message: "", lastTransitionTime: "2026-11-01T12:00:00Z"}]
      """;

  private static final String READY =
      """
      phase: Running
      podIP: 10.88.0.7
      conditions:
      - {type: PodScheduled, status: "True", lastTransitionTime: "2026-11-01T11:59:31Z"}
      - {type: Ready, status: "True"}
      containerStatuses:
      - name: workspace
        image: minimal
        imageID: sha256:abc
        ready: true
        restartCount: 0
        state: {running: {startedAt: "2026-11-01T11:59:33Z"}}
      """;

  /** The space, its quota and a template, all of them ready. */
  static Alone on(KubernetesClient client, String user) {
    for (var document : SPACE.formatted(user).split("---\n")) {
      client.resource(document).create();
      if (document.contains("\nstatus:")) {
        var wanted = Serialization.asJson(client.resource(document).item());
        client
            .resource(document)
            .subresource("status")
            .patch(PatchContext.of(PatchType.JSON_MERGE), wanted);
      }
    }
    return new Alone(client, user);
  }

  String namespace() {
    return "mlride-u-" + user;
  }

  /** A workspace that runs; the rest of its spec is one line of YAML. */
  Workspace runs(String name, String idle) {
    client
        .resource(
            """
            apiVersion: mlride.io/v1alpha1
            kind: Workspace
            metadata: {name: %s, namespace: %s}
            spec: {imageTemplateRef: {name: minimal}, idle: {%s}}
            """
                .formatted(name, namespace(), idle))
        .create();
    becomesReady(name);
    return awaitStatus(name, found -> found.getStatus().startedAt() != null);
  }

  /** What scheduler and kubelet do with its Pod. */
  void becomesReady(String name) {
    await().until(() -> pod(name) != null);
    client
        .bindings()
        .inNamespace(namespace())
        .resource(
            new BindingBuilder()
                .withNewMetadata()
                .withName("ws-" + name)
                .withNamespace(namespace())
                .endMetadata()
                .withNewTarget()
                .withKind("Node")
                .withName("node-1")
                .endTarget()
                .build())
        .create();
    client
        .pods()
        .inNamespace(namespace())
        .withName("ws-" + name)
        .editStatus(
            pod -> {
              pod.setStatus(Given.read(PodStatus.class, READY));
              return pod;
            });
  }

  Pod pod(String name) {
    return client.pods().inNamespace(namespace()).withName("ws-" + name).get();
  }

  /** What the kubelet does once a Pod is on its way out. */
  void podEnds(String name) {
    await().until(() -> pod(name).getMetadata().getDeletionTimestamp() != null);
    client.resource(pod(name)).withGracePeriod(0).delete();
  }

  Workspace workspace(String name) {
    return client.resources(Workspace.class).inNamespace(namespace()).withName(name).get();
  }

  /** Changes its spec; the change is JSON. */
  void patch(String name, String spec) {
    client
        .resources(Workspace.class)
        .inNamespace(namespace())
        .withName(name)
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":" + spec + "}");
  }

  Workspace awaitStatus(String name, Predicate<Workspace> wanted) {
    await()
        .until(
            () -> {
              var found = workspace(name);
              return found.getStatus() != null && wanted.test(found);
            });
    return workspace(name);
  }

  /** Reasons of the Events about it. */
  List<String> events(String name) {
    return client.v1().events().inNamespace(namespace()).list().getItems().stream()
        .filter(event -> event.getInvolvedObject().getName().equals(name))
        .map(event -> event.getReason())
        .toList();
  }
}
