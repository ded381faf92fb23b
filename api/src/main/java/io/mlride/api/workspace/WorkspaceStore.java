package io.mlride.api.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.api.cluster.ObjectNames;
import io.mlride.api.cluster.ResourceCaches;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes Workspaces: one from the API server, so that it is there once made; lists from
 * the cache.
 */
@ApplicationScoped
class WorkspaceStore {

  private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

  private final KubernetesClient client;
  private final ResourceCaches caches;

  WorkspaceStore(KubernetesClient client, ResourceCaches caches) {
    this.client = client;
    this.caches = caches;
  }

  List<Workspace> in(String namespace) {
    return caches.workspaces().in(namespace);
  }

  List<Workspace> everywhere() {
    return caches.workspaces().all();
  }

  Optional<Workspace> find(String namespace, String name) {
    return Optional.ofNullable(one(namespace, name).get());
  }

  Workspace create(String namespace, String name, WorkspaceSpec spec) {
    var workspace = new Workspace();
    workspace.getMetadata().setNamespace(namespace);
    workspace.getMetadata().setName(name);
    workspace.setSpec(spec);
    return client.resource(workspace).create();
  }

  Workspace patch(String namespace, String name, ObjectNode patch) {
    return one(namespace, name).patch(MERGE, patch.toString());
  }

  /** False: there is none. */
  boolean delete(String namespace, String name) {
    return !one(namespace, name).delete().isEmpty();
  }

  /** Deletes it if it is still what was read. */
  void delete(Workspace seen) {
    client.resource(seen).lockResourceVersion(seen.getMetadata().getResourceVersion()).delete();
  }

  private Resource<Workspace> one(String namespace, String name) {
    return client
        .resources(Workspace.class)
        .inNamespace(namespace)
        .withName(ObjectNames.require(name, "workspace"));
  }
}
