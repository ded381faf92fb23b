package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Min;
import io.mlride.crds.time.WholeSeconds;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/** The place of a workspace among those of its owner that wait for room. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QueuePlace(
    @JsonPropertyDescription("1 is the first to start when room appears.") @Min(1) Integer position,
    @JsonPropertyDescription("Since when it has been waiting.") Instant since) {
  public QueuePlace {
    since = WholeSeconds.of(since);
  }
}
