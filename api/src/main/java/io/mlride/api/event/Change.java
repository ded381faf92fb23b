package io.mlride.api.event;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * A change of an object, and at the same time the object as it is since then.
 *
 * @param position counts changes of all objects
 * @param channel who may see it
 */
record Change(long position, String channel, Type type, HasMetadata object) {

  /** What happened. */
  enum Type {
    ADDED,
    MODIFIED,
    DELETED
  }

  Kind kind() {
    return Kind.of(object);
  }

  /** Names the object among all of all kinds. */
  String key() {
    return key(object);
  }

  static String key(HasMetadata object) {
    var metadata = object.getMetadata();
    return Kind.of(object) + "/" + metadata.getNamespace() + "/" + metadata.getName();
  }
}
