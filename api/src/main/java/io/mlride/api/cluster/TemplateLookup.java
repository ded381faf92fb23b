package io.mlride.api.cluster;

import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.ImageTemplateRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the template that a workspace means, by the operator's rule. */
@ApplicationScoped
public class TemplateLookup {

  private final ResourceCaches caches;

  TemplateLookup(ResourceCaches caches) {
    this.caches = caches;
  }

  /**
   * One's own, then the catalogue's, unless the reference says which.
   *
   * @param namespace of the workspace
   * @return empty: there is none, or it is another user's
   */
  public Optional<ImageTemplate> find(ImageTemplateRef ref, String namespace) {
    if (ref == null || ref.name() == null) {
      return Optional.empty();
    }
    if (ref.namespace() == null) {
      return in(namespace, ref.name()).or(() -> in(Names.CATALOGUE_NAMESPACE, ref.name()));
    }
    return ref.namespace().equals(namespace) || ref.namespace().equals(Names.CATALOGUE_NAMESPACE)
        ? in(ref.namespace(), ref.name())
        : Optional.empty();
  }

  private Optional<ImageTemplate> in(String namespace, String name) {
    return caches.imageTemplates().find(namespace, name);
  }
}
