package io.mlride.api.event;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;

/** Kinds of objects, as events name them. */
enum Kind {
  SPACE("space"),
  IMAGE_TEMPLATE("image-template"),
  WORKSPACE("workspace");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  static Kind of(HasMetadata object) {
    if (object instanceof UserSpace) {
      return SPACE;
    }
    return object instanceof ImageTemplate ? IMAGE_TEMPLATE : WORKSPACE;
  }

  String word() {
    return word;
  }
}
