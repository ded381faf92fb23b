package io.mlride.api.imagetemplate;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.space.SpaceAccess;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the template that a request means, and says who may change it. */
@ApplicationScoped
class TemplateFinder {

  private final ImageTemplateStore store;
  private final SpaceAccess access;
  private final CurrentCaller caller;

  TemplateFinder(ImageTemplateStore store, SpaceAccess access, CurrentCaller caller) {
    this.store = store;
    this.access = access;
    this.caller = caller;
  }

  /**
   * One's own of that name, then the catalogue's.
   *
   * @param namespace null: either
   */
  Optional<ImageTemplate> look(String owner, String name, String namespace) {
    var own = Names.userNamespace(access.handle(owner));
    if (namespace != null) {
      return isOneOf(namespace, own) ? store.find(namespace, name) : Optional.empty();
    }
    return store.find(own, name).or(() -> store.find(Names.CATALOGUE_NAMESPACE, name));
  }

  ImageTemplate find(String owner, String name, String namespace) {
    return look(owner, name, namespace)
        .orElseThrow(() -> ProblemException.notFound("image template of that name"));
  }

  /** One that the caller may change. */
  ImageTemplate findToChange(String owner, String name, String namespace) {
    var template = find(owner, name, namespace);
    requireMayChange(template.getMetadata().getNamespace());
    return template;
  }

  /** The catalogue is the admins'. */
  void requireMayChange(String namespace) {
    if (namespace.equals(Names.CATALOGUE_NAMESPACE) && !caller.get().admin()) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "Templates of the catalogue are changed by admins only.");
    }
  }

  /** Where a new one is to lie. */
  String home(String owner, String namespace) {
    var own = Names.userNamespace(access.handle(owner));
    if (namespace != null && !isOneOf(namespace, own)) {
      throw ProblemException.invalid(
          "/namespace",
          "Leave the namespace out for a template of your own; mlride-catalogue is for everybody.");
    }
    var home = namespace == null ? own : namespace;
    requireMayChange(home);
    return home;
  }

  private static boolean isOneOf(String namespace, String own) {
    return namespace.equals(own) || namespace.equals(Names.CATALOGUE_NAMESPACE);
  }
}
