package io.mlride.operator.imagetemplate.pullsecret;

import static io.mlride.operator.imagetemplate.Templates.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.testing.ApiServer;
import io.mlride.testing.ChartRights;
import io.mlride.testing.WithApiServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies of pull secrets on a real API server, made with the rights of the operator's account. */
@WithApiServer
class PullSecretsTest {
  private static final String NAMESPACE = Names.userNamespace("pulls");
  private static final ImageTemplate TEMPLATE = template(image -> image.pullSecretName("shared"));

  private KubernetesClient admin;
  private KubernetesClient operator;
  private PullSecrets secrets;
  private Workspace workspace;

  @BeforeEach
  void install(ApiServer server) {
    ChartRights.install(server);
    admin = server.client();
    operator = ChartRights.operator(server);
    secrets = new PullSecrets(operator, new PullSecretReader(operator));
    admin
        .resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName(NAMESPACE)
                .withLabels(Labels.ofUserSpace("pulls"))
                .endMetadata()
                .build())
        .fieldManager("test")
        .serverSideApply();
    workspace = new Workspace();
    workspace.setMetadata(new ObjectMetaBuilder().withName("w").withNamespace(NAMESPACE).build());
    workspace.setSpec(
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef("minimal", null))
            .build());
    workspace = admin.resource(workspace).create();
  }

  @AfterEach
  void remove() {
    operator.close();
    admin.resource(workspace).delete();
    admin.secrets().inNamespace(NAMESPACE).delete();
    admin.rbac().roleBindings().inNamespace(NAMESPACE).delete();
    admin.secrets().inNamespace(Names.CATALOGUE_NAMESPACE).withName("shared").delete();
  }

  @Test
  void theCopyBelongsToTheWorkspaceAndFollowsTheOriginal() {
    put("shared", "{\"auths\": {\"r.example.org\": {\"auth\": \"b2xkOm9sZA==\"}}}");
    provide();

    assertThat(copy().getType()).isEqualTo("kubernetes.io/dockerconfigjson");
    assertThat(copy().getData()).isEqualTo(original().getData());
    assertThat(copy().getMetadata().getOwnerReferences())
        .singleElement()
        .satisfies(
            owner -> {
              assertThat(owner.getKind()).isEqualTo("Workspace");
              assertThat(owner.getUid()).isEqualTo(workspace.getMetadata().getUid());
            });

    put("shared", "{\"auths\": {\"r.example.org\": {\"auth\": \"bmV3Om5ldw==\"}}}");
    provide();

    assertThat(copy().getData()).isEqualTo(original().getData());
  }

  @Test
  void nothingIsCopiedWhereTheOriginalIsMissing() {
    assertThat(secrets.provide(TEMPLATE, workspace)).isFalse();
    assertThat(copy()).isNull();
  }

  @Test
  void nothingIsDoneForATemplateWithoutSecret() {
    assertThat(secrets.provide(template(), workspace)).isTrue();
    assertThat(admin.secrets().inNamespace(NAMESPACE).list().getItems()).isEmpty();
    assertThat(admin.rbac().roleBindings().inNamespace(NAMESPACE).list().getItems()).isEmpty();
  }

  /** A right that was just given is known to the API server a moment later; callers try again. */
  private void provide() {
    await()
        .ignoreExceptionsInstanceOf(KubernetesClientException.class)
        .until(() -> secrets.provide(TEMPLATE, workspace));
  }

  private Secret copy() {
    return admin
        .secrets()
        .inNamespace(NAMESPACE)
        .withName(PullSecretNames.forPod(TEMPLATE, workspace).orElseThrow())
        .get();
  }

  private Secret original() {
    return admin.secrets().inNamespace(Names.CATALOGUE_NAMESPACE).withName("shared").get();
  }

  private void put(String name, String content) {
    admin
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(Names.CATALOGUE_NAMESPACE)
                .endMetadata()
                .withType("kubernetes.io/dockerconfigjson")
                .withStringData(Map.of(".dockerconfigjson", content))
                .build())
        .fieldManager("test")
        .forceConflicts()
        .serverSideApply();
  }
}
