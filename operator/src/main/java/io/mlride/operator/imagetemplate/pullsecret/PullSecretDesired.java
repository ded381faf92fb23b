package io.mlride.operator.imagetemplate.pullsecret;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;
import java.util.Map;

/** The copy of a catalogue's pull secret that belongs to one workspace and goes with it. */
final class PullSecretDesired {
  private PullSecretDesired() {}

  /**
   * @param name as {@link PullSecretNames#forPod} says
   * @param content of the catalogue's Secret, in base 64 as the API has it
   */
  static Secret of(Workspace workspace, String name, String content) {
    var namespace = workspace.getMetadata().getNamespace();
    return new SecretBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(namespace)
        .withLabels(
            Labels.ofWorkspace(
                Names.userSpaceOf(namespace).orElseThrow(), workspace.getMetadata().getName()))
        .withOwnerReferences(owner(workspace))
        .endMetadata()
        .withType(PullSecretReader.TYPE)
        .withData(Map.of(PullSecretReader.KEY, content))
        .build();
  }

  private static OwnerReference owner(Workspace workspace) {
    return new OwnerReferenceBuilder()
        .withApiVersion(workspace.getApiVersion())
        .withKind(workspace.getKind())
        .withName(workspace.getMetadata().getName())
        .withUid(workspace.getMetadata().getUid())
        .build();
  }
}
