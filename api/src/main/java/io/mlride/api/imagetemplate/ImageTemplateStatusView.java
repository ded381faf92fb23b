package io.mlride.api.imagetemplate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.api.condition.ConditionView;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the registry said. Fields are absent while there is nothing to say.
 *
 * @param observedGeneration generation of the spec that this was found for
 * @param image what the next start uses, with its tag
 * @param digest of that image
 * @param variant which of the variants was found; the empty text is the tag itself
 * @param sizeBytes to download
 * @param refreshedAt when the registry was first seen to have this digest
 * @param conditions Ready: workspaces can start from it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImageTemplateStatusView")
public record ImageTemplateStatusView(
    Long observedGeneration,
    String image,
    String digest,
    String variant,
    Long sizeBytes,
    Instant refreshedAt,
    List<ConditionView> conditions) {

  static ImageTemplateStatusView of(ImageTemplateStatus status) {
    return new ImageTemplateStatusView(
        status.observedGeneration(),
        status.image(),
        status.digest(),
        status.variant(),
        status.sizeBytes(),
        status.refreshedAt(),
        ConditionView.of(status.conditions()));
  }
}
