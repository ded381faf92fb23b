package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import java.util.Optional;

/** What is kept in memory of objects of which only a little is needed. */
final class Prune {
  private Prune() {}

  /** Its addresses and resources: a node's status lists every image it has. */
  static Node node(Node node) {
    var status = Optional.ofNullable(node.getStatus()).orElseGet(NodeStatus::new);
    return new NodeBuilder()
        .withMetadata(identity(node.getMetadata()))
        .withNewStatus()
        .withAddresses(status.getAddresses())
        .withCapacity(status.getCapacity())
        .endStatus()
        .build();
  }

  /** Its name and home volume. */
  static Workspace workspace(Workspace workspace) {
    var kept = new Workspace();
    kept.setMetadata(identity(workspace.getMetadata()));
    kept.setSpec(WorkspaceSpecBuilder.builder().home(workspace.getSpec().home()).build());
    return kept;
  }

  private static ObjectMeta identity(ObjectMeta metadata) {
    return new ObjectMetaBuilder()
        .withName(metadata.getName())
        .withNamespace(metadata.getNamespace())
        .withUid(metadata.getUid())
        .withResourceVersion(metadata.getResourceVersion())
        .build();
  }
}
