package io.mlride.operator.imagetemplate;

import io.javaoperatorsdk.operator.processing.event.source.filter.OnUpdateFilter;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.operator.imagetemplate.model.RefreshRequest;

/**
 * Lets through the changes of a template that can bring something new: another spec, or somebody
 * asking for a look-up, which raises no generation. A new status is not among them, so the
 * operator's own writes wake nobody.
 */
public final class WorthALook implements OnUpdateFilter<ImageTemplate> {

  @Override
  public boolean accept(ImageTemplate after, ImageTemplate before) {
    return !after.getMetadata().getGeneration().equals(before.getMetadata().getGeneration())
        || !RefreshRequest.of(after).equals(RefreshRequest.of(before));
  }
}
