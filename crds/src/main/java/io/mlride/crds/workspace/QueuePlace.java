package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Min;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The place of a workspace among those of its owner that wait for room. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QueuePlace(
    @JsonPropertyDescription("1 is the first to start when room appears.") @Min(1) Integer position,
    @JsonPropertyDescription("Since when it has been waiting, in milliseconds.") Instant since) {
  /** Finer than other times: it decides who is first of those that came in the same second. */
  public QueuePlace {
    since = since == null ? null : since.truncatedTo(ChronoUnit.MILLIS);
  }
}
