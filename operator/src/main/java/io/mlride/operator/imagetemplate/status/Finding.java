package io.mlride.operator.imagetemplate.status;

import io.mlride.crds.reason.Explanation;

/**
 * What is known of a template's image.
 *
 * @param resolution the image
 * @param usable whether workspaces can start from it
 * @param why in words
 */
record Finding(Resolution resolution, boolean usable, Explanation why) {

  static Finding usable(Resolution resolution, Explanation why) {
    return new Finding(resolution, true, why);
  }

  static Finding unusable(Explanation why) {
    return new Finding(Resolution.NONE, false, why);
  }
}
