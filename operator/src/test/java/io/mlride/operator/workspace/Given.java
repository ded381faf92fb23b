package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.activity.model.KnownUse;
import io.mlride.operator.activity.model.WorkspaceUse;
import io.mlride.operator.workspace.model.Announcements;
import io.mlride.operator.workspace.model.ClusterFacts;
import io.mlride.operator.workspace.model.IdleSettings;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import io.mlride.operator.workspace.model.NodeReadings;
import io.mlride.operator.workspace.model.Sibling;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import io.mlride.rules.AppsUrl;
import io.mlride.rules.IdleTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a reconcile reads, in a world where all is well: alice's workspace "study" from the template
 * "minimal".
 */
public final class Given {

  /** The time in this world. */
  public static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  /** The settings of this installation. */
  public static final WorkspaceSettings SETTINGS =
      new WorkspaceSettings(
          Optional.of(AppsUrl.parse("http://*.localhost")),
          new TreeMap<>(Map.of("PIP_INDEX_URL", "https://index.example/simple")),
          Duration.ofMinutes(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          new IdleSettings(
              new IdleTime(Duration.ofHours(2), Duration.ofHours(24)),
              Duration.ofMinutes(15),
              Duration.ofMinutes(1)));

  private Given() {}

  /**
   * All that exists before the first start of a workspace with this spec, as YAML with two blanks
   * before each line.
   */
  public static Inputs workspace(String... specLines) {
    return InputsBuilder.builder()
        .workspace(named("study", specLines))
        .userSpace(Optional.of(userSpace("Active")))
        .template(Optional.of(template()))
        .quota(Optional.of(quota("8", "0")))
        .claim(Optional.empty())
        .homeHolder(Optional.empty())
        .pod(Optional.empty())
        .announcements(Announcements.NONE)
        .siblings(List.of())
        .otherPods(List.of())
        .use(new KnownUse(NOW, Optional.empty(), WorkspaceUse.NONE))
        .cluster(
            new ClusterFacts(
                List.of(NodeReadings.ready("node-1")), Map.of(), List.of(storageClass())))
        .build();
  }

  /** A workspace of that name. */
  public static Workspace named(String name, String... specLines) {
    return read(
        Workspace.class,
        """
        metadata:
          name: %s
          namespace: mlride-u-alice
          uid: uid-of-%s
          generation: 1
          creationTimestamp: "2026-11-01T11:59:00Z"
        spec:
          imageTemplateRef: {name: minimal}
        %s
        """
            .formatted(name, name, String.join("\n", specLines)));
  }

  /** The same inputs with a status, as YAML with two blanks before each line. */
  public static Inputs withStatus(Inputs inputs, String... lines) {
    var workspace = read(Workspace.class, "status:\n" + String.join("\n", lines));
    workspace.setMetadata(inputs.workspace().getMetadata());
    workspace.setSpec(inputs.workspace().getSpec());
    return InputsBuilder.builder(inputs).workspace(workspace).build();
  }

  /** Another workspace of alice that waits for quota since then. */
  public static Sibling waiting(String name, String cpu, String since) {
    var workspace = named(name, "  resources: {cpu: \"" + cpu + "\"}");
    var status = read(Workspace.class, "status: {queue: {position: 1, since: \"" + since + "\"}}");
    workspace.setStatus(status.getStatus());
    return new Sibling(workspace, Optional.of(template()), false);
  }

  /** Alice's quota: so much CPU, so much of it in use, and plenty of all else. */
  public static ResourceQuota quota(String cpu, String used) {
    return read(
        ResourceQuota.class,
        """
        metadata: {name: mlride, namespace: mlride-u-alice}
        spec: {hard: &hard {pods: "4", requests.cpu: "%s", requests.memory: 32Gi, limits.memory: 32Gi, requests.storage: 100Gi}}
        status: {hard: *hard, used: {pods: "0", requests.cpu: "%s", requests.memory: "0", limits.memory: "0", requests.storage: "0"}}
        """
            .formatted(cpu, used));
  }

  /** Alice's space, ready. */
  public static UserSpace userSpace(String desiredState) {
    return read(
        UserSpace.class,
        """
        metadata: {name: alice}
        spec: {owner: alice, desiredState: %s}
        status: {conditions: [{type: Ready, status: "True", reason: SpaceReady}]}
        """
            .formatted(desiredState));
  }

  /** The template "minimal", its image found. */
  public static ImageTemplate template() {
    return read(
        ImageTemplate.class,
        """
        metadata: {name: minimal, namespace: mlride-catalogue}
        spec:
          image: {repository: registry.example/minimal, tag: "1.0"}
          minimum: {cpu: 50m, memory: 512Mi}
          maximum: {cpu: "16", memory: 64Gi}
          apps: [{name: lab, displayName: JupyterLab, port: 8888, command: [jupyter], args: [lab], readyPath: /api}]
          home: {mountPath: /home/mlride}
          startDeadline: 10m
        status:
          image: registry.example/minimal:1.0-slim
          digest: sha256:abc
          conditions: [{type: Ready, status: "True", reason: ImageResolved}]
        """);
  }

  private static StorageClass storageClass() {
    return read(
        StorageClass.class,
        """
        metadata: {name: local, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
        provisioner: local
        allowVolumeExpansion: true
        """);
  }

  /** The claim that is the home disk, with that phase. */
  public static PersistentVolumeClaim claim(Inputs inputs, String phase) {
    return read(
        PersistentVolumeClaim.class,
        """
        metadata:
          name: home-%s
          namespace: mlride-u-alice
          labels: {app.kubernetes.io/managed-by: mlride, mlride.io/userspace: alice, mlride.io/workspace: %s, mlride.io/workspace-uid: %s}
          ownerReferences: [{apiVersion: mlride.io/v1alpha1, kind: Workspace, name: %s, uid: %s, controller: true}]
        spec: {storageClassName: local, resources: {requests: {storage: 5Gi}}}
        status: {phase: %s, capacity: {storage: 5Gi}}
        """
            .formatted(
                inputs.name(),
                inputs.name(),
                inputs.workspace().getMetadata().getUid(),
                inputs.name(),
                inputs.workspace().getMetadata().getUid(),
                phase));
  }

  /** The object that a piece of YAML describes. */
  public static <T> T read(Class<T> type, String yaml) {
    return Serialization.unmarshal(yaml, type);
  }

  /** The same inputs with this Pod. */
  public static Inputs with(Inputs inputs, Pod pod) {
    return InputsBuilder.builder(inputs)
        .pod(Optional.of(pod))
        .claim(Optional.of(claim(inputs, "Bound")))
        .build();
  }
}
