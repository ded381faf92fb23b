package io.mlride.operator.workspace.desired;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;
import java.util.Map;

/** Names, labels and owners of what belongs to a workspace. */
final class OwnedMeta {

  private OwnedMeta() {}

  static ObjectMetaBuilder of(String name, Workspace workspace) {
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(workspace.getMetadata().getNamespace())
        .withLabels(labels(workspace));
  }

  static Map<String, String> labels(Workspace workspace) {
    var metadata = workspace.getMetadata();
    return Labels.ofWorkspace(
        Names.userSpaceOf(metadata.getNamespace()).orElseThrow(), metadata.getName());
  }

  static OwnerReference owner(Workspace workspace) {
    return new OwnerReferenceBuilder()
        .withApiVersion(workspace.getApiVersion())
        .withKind(workspace.getKind())
        .withName(workspace.getMetadata().getName())
        .withUid(workspace.getMetadata().getUid())
        .withController(true)
        // Whoever deletes in the foreground waits for Pod and disk.
        .withBlockOwnerDeletion(true)
        .build();
  }
}
