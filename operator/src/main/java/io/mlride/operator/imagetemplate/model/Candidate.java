package io.mlride.operator.imagetemplate.model;

import io.mlride.crds.imagetemplate.Image;
import java.util.List;

/**
 * One tag that would do for a template.
 *
 * @param variant the tag's suffix, such as slim; empty for the regular image
 * @param tag the whole tag, such as 1.0-slim
 * @param image repository and tag as a Pod names them
 */
public record Candidate(String variant, String tag, String image) {

  /** The tags that a template would take, the preferred one first. */
  public static List<Candidate> of(Image image) {
    return image.variants().stream().map(variant -> of(image, variant)).toList();
  }

  private static Candidate of(Image image, String variant) {
    var tag = variant.isEmpty() ? image.tag() : image.tag() + "-" + variant;
    return new Candidate(variant, tag, image.repository() + ":" + tag);
  }
}
