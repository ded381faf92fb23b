package io.mlride.gateway.testing;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.crds.Names;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.imagetemplate.AppAuth;
import io.mlride.crds.imagetemplate.AppBuilder;
import io.mlride.crds.imagetemplate.AppPrefix;
import io.mlride.crds.imagetemplate.Image;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.crds.workspace.Endpoint;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workspace of which a test says what the operator would say. */
public record PlayedWorkspace(
    KubernetesClient client, String user, String name, UUID uid, String podUid) {

  private static final Instant LONG_AGO = Instant.parse("2026-05-04T08:00:00Z");

  /**
   * Makes one with a main app that asks for the token, one called open that does not, and one that
   * keeps its prefix.
   */
  public static PlayedWorkspace make(KubernetesClient client, String user, String name) {
    namespace(client, Names.CATALOGUE_NAMESPACE);
    namespace(client, Names.userNamespace(user));
    var template = new ImageTemplate();
    template.getMetadata().setNamespace(Names.CATALOGUE_NAMESPACE);
    template.getMetadata().setName("played");
    template.setSpec(
        ImageTemplateSpecBuilder.builder()
            .image(new Image("registry.test/played", "1.0", null, null, null))
            .apps(
                List.of(
                    AppBuilder.builder().name("lab").port(8888).path("/lab").build(),
                    AppBuilder.builder().name("open").port(9999).auth(AppAuth.NONE).build(),
                    AppBuilder.builder().name("kept").port(7777).prefix(AppPrefix.KEPT).build()))
            .build());
    client.resource(template).createOr(existing -> null);
    var workspace = new Workspace();
    workspace.getMetadata().setNamespace(Names.userNamespace(user));
    workspace.getMetadata().setName(name);
    workspace.setSpec(
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef("played", null))
            .build());
    var made = client.resource(workspace).create();
    return new PlayedWorkspace(
        client,
        user,
        name,
        UUID.fromString(made.getMetadata().getUid()),
        UUID.randomUUID().toString());
  }

  private static void namespace(KubernetesClient client, String name) {
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .createOr(existing -> null);
  }

  /** It runs; both apps are at this port of this machine. */
  public PlayedWorkspace runsAt(int port) {
    return runsAt("127.0.0.1", port);
  }

  /** It runs; both apps are at this port of this address. */
  public PlayedWorkspace runsAt(String address, int port) {
    return says(
        WorkspaceStatusBuilder.builder()
            .phase(Phase.Running)
            .conditions(List.of(condition("Ready", ConditionStatus.True, "Running", "It runs.")))
            .endpoint(
                new Endpoint(podUid, address, Map.of("lab", port, "open", port, "kept", port)))
            .build());
  }

  /** It does not run. */
  public PlayedWorkspace is(Phase phase, String reason, String message) {
    return says(
        WorkspaceStatusBuilder.builder()
            .phase(phase)
            .conditions(
                List.of(
                    condition("Scheduled", ConditionStatus.True, "NodeChosen", "On a node."),
                    condition("ImagePulled", ConditionStatus.False, reason, message),
                    condition("Ready", ConditionStatus.False, reason, message)))
            .build());
  }

  private PlayedWorkspace says(WorkspaceStatus status) {
    client
        .resources(Workspace.class)
        .inNamespace(Names.userNamespace(user))
        .withName(name)
        .editStatus(
            it -> {
              it.setStatus(status);
              return it;
            });
    return this;
  }

  private static Condition condition(
      String type, ConditionStatus status, String reason, String message) {
    return new Condition(type, status, reason, message, 1L, LONG_AGO);
  }

  /** Deletes it. */
  public void delete() {
    client
        .resources(Workspace.class)
        .inNamespace(Names.userNamespace(user))
        .withName(name)
        .delete();
  }

  /** First label of the host of an app; null: the main one. */
  public String label(String app) {
    return (app == null ? "" : app + "--") + name + "--" + user;
  }
}
