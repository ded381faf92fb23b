package io.mlride.operator.imagetemplate.pullsecret;

import static io.mlride.operator.imagetemplate.Templates.USERS;
import static io.mlride.operator.imagetemplate.Templates.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.mlride.crds.workspace.Workspace;
import org.junit.jupiter.api.Test;

class PullSecretNamesTest {

  @Test
  void eachWorkspaceHasItsOwnCopyOfACatalogueSecret() {
    var template = template(image -> image.pullSecretName("registry"));
    var other = template(image -> image.pullSecretName("other"));

    var name = PullSecretNames.forPod(template, workspace("1")).orElseThrow();

    assertThat(name).matches("mlride-pull-[0-9a-f]{32}");
    assertThat(PullSecretNames.forPod(template, workspace("1"))).contains(name);
    assertThat(PullSecretNames.forPod(template, workspace("2")).orElseThrow()).isNotEqualTo(name);
    assertThat(PullSecretNames.forPod(other, workspace("1")).orElseThrow()).isNotEqualTo(name);
  }

  @Test
  void aUsersTemplateUsesTheUsersSecretItself() {
    var template = template(USERS, image -> image.pullSecretName("user-mine"));

    assertThat(PullSecretNames.forPod(template, workspace("1"))).contains("user-mine");
    assertThat(PullSecretNames.isCopied(template)).isFalse();
  }

  @Test
  void aUsersTemplateCannotBorrowTheCopyOfACatalogueSecret() {
    var template = template(USERS, image -> image.pullSecretName("mlride-pull-1"));

    assertThat(PullSecretNames.isRefused(template)).isTrue();
    assertThat(PullSecretNames.forPod(template, workspace("1"))).isEmpty();
  }

  @Test
  void aTemplateWithoutSecretNeedsNone() {
    assertThat(PullSecretNames.forPod(template(), workspace("1"))).isEmpty();
    assertThat(PullSecretNames.isRefused(template())).isFalse();
  }

  private static Workspace workspace(String uid) {
    var workspace = new Workspace();
    workspace.setMetadata(
        new ObjectMetaBuilder().withName("w").withNamespace(USERS).withUid(uid).build());
    return workspace;
  }
}
