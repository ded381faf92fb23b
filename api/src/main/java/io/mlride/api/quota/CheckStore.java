package io.mlride.api.quota;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.api.cluster.ResourceCaches;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Asks the API server what it would answer. */
@ApplicationScoped
class CheckStore {

  /** Stands for a name that nobody has chosen yet. */
  private static final String SOME_NAME = "some-workspace";

  private final KubernetesClient client;
  private final ResourceCaches caches;

  CheckStore(KubernetesClient client, ResourceCaches caches) {
    this.client = client;
    this.caches = caches;
  }

  Optional<Workspace> find(String namespace, String name) {
    return caches.workspaces().find(namespace, name);
  }

  List<Workspace> in(String namespace) {
    return caches.workspaces().in(namespace);
  }

  /** Tries to make one and makes none. */
  void tryCreate(String namespace, String name, WorkspaceSpec spec) {
    client.resource(workspace(namespace, name == null ? SOME_NAME : name, spec)).dryRun().create();
  }

  /** Tries a change and changes nothing. */
  void tryChange(Workspace existing, WorkspaceSpec spec) {
    var metadata = existing.getMetadata();
    var changed = workspace(metadata.getNamespace(), metadata.getName(), spec);
    changed.getMetadata().setUid(metadata.getUid());
    changed.getMetadata().setResourceVersion(metadata.getResourceVersion());
    client.resource(changed).dryRun().update();
  }

  private static Workspace workspace(String namespace, String name, WorkspaceSpec spec) {
    var workspace = new Workspace();
    workspace.getMetadata().setNamespace(namespace);
    workspace.getMetadata().setName(name);
    workspace.setSpec(spec);
    return workspace;
  }
}
