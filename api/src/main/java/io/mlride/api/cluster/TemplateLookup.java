package io.mlride.api.cluster;

import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.rules.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the template that a workspace means. */
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
    return Templates.find(ref, namespace, caches.imageTemplates()::find);
  }
}
