package io.mlride.api.imagetemplate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.api.cluster.ObjectNames;
import io.mlride.api.cluster.ResourceCaches;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import io.mlride.crds.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and writes ImageTemplates: one from the API server, lists from the cache. */
@ApplicationScoped
class ImageTemplateStore {

  private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

  private final KubernetesClient client;
  private final ResourceCaches caches;

  ImageTemplateStore(KubernetesClient client, ResourceCaches caches) {
    this.client = client;
    this.caches = caches;
  }

  /** One's own and the catalogue's. */
  List<ImageTemplate> visible(String namespace) {
    return Stream.concat(
            caches.imageTemplates().in(namespace).stream(),
            caches.imageTemplates().in(Names.CATALOGUE_NAMESPACE).stream())
        .toList();
  }

  /** Whether a namespace has one of that name. */
  boolean has(String namespace, String name) {
    return caches.imageTemplates().find(namespace, name).isPresent();
  }

  List<Workspace> workspaces() {
    return caches.workspaces().all();
  }

  Optional<ImageTemplate> find(String namespace, String name) {
    return Optional.ofNullable(one(namespace, name).get());
  }

  ImageTemplate create(String namespace, String name, ImageTemplateSpec spec) {
    var template = new ImageTemplate();
    template.getMetadata().setNamespace(namespace);
    template.getMetadata().setName(name);
    template.setSpec(spec);
    return client.resource(template).create();
  }

  ImageTemplate patch(ImageTemplate seen, ObjectNode patch) {
    var metadata = seen.getMetadata();
    return one(metadata.getNamespace(), metadata.getName()).patch(MERGE, patch.toString());
  }

  void delete(ImageTemplate seen) {
    one(seen.getMetadata().getNamespace(), seen.getMetadata().getName()).delete();
  }

  private Resource<ImageTemplate> one(String namespace, String name) {
    return client
        .resources(ImageTemplate.class)
        .inNamespace(namespace)
        .withName(ObjectNames.require(name, "image template"));
  }
}
