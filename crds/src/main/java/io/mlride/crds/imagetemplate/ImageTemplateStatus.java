package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.time.WholeSeconds;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/** What the registry said; written by the operator alone. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImageTemplateStatus(
    @JsonPropertyDescription("Generation of the spec that this status was found for.")
        Long observedGeneration,
    @JsonPropertyDescription("Image that the next start of a workspace uses, with its tag.")
        @Size(max = 512)
        String image,
    @JsonPropertyDescription(
            "Digest of that image, such as sha256:…. Absent: the registry was not asked or never "
                + "answered.")
        @Size(max = 128)
        String digest,
    @JsonPropertyDescription(
            "Which of spec.image.variants was found; the empty text is the tag itself.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(max = 24)
        String variant,
    @JsonPropertyDescription(
            "Bytes to download on the nodes' platform, all layers as they are stored in the "
                + "registry.")
        @Min(0)
        Long sizeBytes,
    @JsonPropertyDescription(
            "When the registry was first seen to have this digest under this tag. Looking it up "
                + "again without news changes nothing.")
        Instant refreshedAt,
    @JsonPropertyDescription("Ready: workspaces can start from this template.") @Size(max = 16)
        List<Condition> conditions) {
  /** Of a template that was never visited. */
  public static final ImageTemplateStatus NONE = ImageTemplateStatusBuilder.builder().build();

  public ImageTemplateStatus {
    refreshedAt = WholeSeconds.of(refreshedAt);
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
  }
}
