package io.mlride.api.event;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.mlride.crds.Names;
import java.util.Optional;
import java.util.Set;

/** Who may see an object: a channel is what is shown together. */
final class Channels {
  /** Templates that everybody may see; no UserSpace can have this name. */
  private static final String CATALOGUE = "*catalogue";

  private Channels() {}

  /** What belongs to a space, and what is everybody's. */
  static Set<String> of(String space) {
    return Set.of(space, CATALOGUE);
  }

  /** Empty: it is nobody's to see. */
  static Optional<String> of(HasMetadata object) {
    var namespace = object.getMetadata().getNamespace();
    if (Kind.of(object) == Kind.SPACE) {
      return Optional.of(object.getMetadata().getName());
    }
    if (Kind.of(object) == Kind.IMAGE_TEMPLATE && Names.CATALOGUE_NAMESPACE.equals(namespace)) {
      return Optional.of(CATALOGUE);
    }
    return Names.userSpaceOf(namespace);
  }
}
