package io.mlride.api.pod;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done in a workspace now. */
@Schema(name = "Features")
public record FeaturesView(
    FeatureView logs, FeatureView terminal, FeatureView files, FeatureView runs) {}
