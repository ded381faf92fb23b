package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
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
    Long observedGeneration,
    String image,
    String digest,
    String variant,
    Long sizeBytes,
    Instant refreshedAt,
    List<Condition> conditions) {
  /** Of a template that was never visited. */
  public static final ImageTemplateStatus NONE = ImageTemplateStatusBuilder.builder().build();

  public ImageTemplateStatus {
    refreshedAt = WholeSeconds.of(refreshedAt);
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
  }
}
