package io.mlride.api.pod;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether something can be done in a workspace now.
 *
 * @param available whether it can
 * @param reason why not, and what would help; absent: it can
 */
@Schema(name = "Feature")
public record FeatureView(boolean available, String reason) {

  static final FeatureView YES = new FeatureView(true, null);

  static FeatureView no(String reason) {
    return new FeatureView(false, reason);
  }
}
