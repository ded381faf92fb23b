package io.mlride.api.testing;

import static io.mlride.testing.Patience.await;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.ResourceQuotaStatusBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.crds.Names;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.imagetemplate.Image;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.crds.imagetemplate.ImageTemplateStatusBuilder;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatusBuilder;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.testing.ApiServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Does what the operator would do, which is not there in these tests. */
public final class OperatorsPart {

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  private final KubernetesClient client;

  private OperatorsPart(KubernetesClient client) {
    this.client = client;
  }

  /** On this API server. */
  public static OperatorsPart on(ApiServer server) {
    return new OperatorsPart(server.client());
  }

  /** Makes somebody's namespace, with the account for kubectl. */
  public Person namespace(Person person) {
    makeNamespace(person.namespace());
    client
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withNamespace(person.namespace())
                .withName(Names.USER_ACCOUNT)
                .endMetadata()
                .build())
        .create();
    return person;
  }

  private void makeNamespace(String name) {
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .createOr(existing -> existing.update());
  }

  /** Makes a quota that the API server counts. */
  public void quota(Person person, Map<String, String> hard) {
    var quota =
        new ResourceQuotaBuilder()
            .withNewMetadata()
            .withNamespace(person.namespace())
            .withName("mlride")
            .endMetadata()
            .withNewSpec()
            .withHard(amounts(hard))
            .endSpec()
            .build();
    var made = client.resource(quota).create();
    made.setStatus(
        new ResourceQuotaStatusBuilder()
            .withHard(amounts(hard))
            .withUsed(
                hard.keySet().stream()
                    .collect(Collectors.toMap(key -> key, key -> new Quantity("0"))))
            .build());
    client.resource(made).updateStatus();
  }

  /** Says that somebody's space is ready, and what its quota is. */
  public void spaceReady(Person person, Map<String, String> hard, Map<String, String> used) {
    client
        .resources(UserSpace.class)
        .withName(person.handle())
        .editStatus(
            space -> {
              space.setStatus(
                  UserSpaceStatusBuilder.builder()
                      .namespace(person.namespace())
                      .hard(amounts(hard))
                      .used(amounts(used))
                      .conditions(
                          List.of(
                              condition(
                                  "Ready",
                                  Reason.SpaceReady,
                                  Map.of("namespace", person.namespace()))))
                      .build());
              return space;
            });
    await()
        .until(
            () ->
                person
                    .asks()
                    .get("/api/v1/quota")
                    .then()
                    .extract()
                    .<List<?>>path("conditions")
                    .size(),
            size -> size > 0);
  }

  /** Makes a template of the catalogue. */
  public ImageTemplate template(String name) {
    return template(Names.CATALOGUE_NAMESPACE, name, spec());
  }

  /** A template that asks for little. */
  public static ImageTemplateSpec spec() {
    return ImageTemplateSpecBuilder.builder()
        .image(new Image("registry.test/minimal", "1.0", null, null, null))
        .build();
  }

  /** Makes a template, and says that its image was found. */
  public ImageTemplate template(String namespace, String name, ImageTemplateSpec spec) {
    makeNamespace(namespace);
    var template = new ImageTemplate();
    template.getMetadata().setNamespace(namespace);
    template.getMetadata().setName(name);
    template.setSpec(spec);
    var made = client.resource(template).create();
    made.setStatus(
        ImageTemplateStatusBuilder.builder()
            .image("registry.test/minimal:1.0-slim")
            .digest("sha256:" + "1".repeat(64))
            .conditions(
                List.of(
                    condition(
                        "Ready",
                        Reason.ImageResolved,
                        Map.of("image", "registry.test/minimal:1.0-slim"))))
            .build());
    return client.resource(made).updateStatus();
  }

  /** Says what was found of a workspace. */
  public void status(Person person, String workspace, WorkspaceStatus status) {
    client
        .resources(Workspace.class)
        .inNamespace(person.namespace())
        .withName(workspace)
        .editStatus(
            it -> {
              it.setStatus(status);
              return it;
            });
  }

  /** A condition that holds, in the words of its reason. */
  public static Condition condition(String type, Reason reason, Map<String, String> arguments) {
    return new Condition(
        type, ConditionStatus.True, reason.name(), reason.explain(arguments).message(), 1L, NOW);
  }

  private static Map<String, Quantity> amounts(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> Quantity.parse(it.getValue())));
  }
}
