package io.mlride.api.imagetemplate;

import io.mlride.api.quota.CheckOutcome;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import java.time.Instant;

/** Shows image templates. */
public final class ImageTemplateViews {

  private ImageTemplateViews() {}

  /** A template as people see it, without a word on whether it would start. */
  public static ImageTemplateView of(ImageTemplate template) {
    return of(template, null);
  }

  /**
   * A template as people see it.
   *
   * @param starts what would become of a plain workspace; null: nobody asked
   */
  static ImageTemplateView of(ImageTemplate template, CheckOutcome starts) {
    var metadata = template.getMetadata();
    var known = starts != null && starts != CheckOutcome.UNKNOWN;
    return new ImageTemplateView(
        metadata.getName(),
        metadata.getNamespace(),
        !metadata.getNamespace().equals(Names.CATALOGUE_NAMESPACE),
        metadata.getUid(),
        Instant.parse(metadata.getCreationTimestamp()),
        metadata.getGeneration(),
        metadata.getDeletionTimestamp() != null,
        template.getSpec(),
        ImageTemplateStatusView.of(
            template.getStatus() == null ? ImageTemplateStatus.NONE : template.getStatus()),
        starts,
        known ? Boolean.valueOf(starts == CheckOutcome.FITS) : null);
  }
}
