package io.mlride.crds.condition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.time.WholeSeconds;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/** One aspect of an object's state, after the Kubernetes API conventions. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Condition(
    @JsonPropertyDescription("What it is about.") @Required @Size(min = 1, max = 64) String type,
    @JsonPropertyDescription("Whether it holds: True, False, or Unknown.") @Required
        ConditionStatus status,
    @JsonPropertyDescription("Why, as the name of a reason; docs/reasons.md lists them.")
        @Required
        @Size(min = 1, max = 64)
        String reason,
    @JsonPropertyDescription("What is happening, whether that is normal, what to do.")
        @Size(max = 4096)
        String message,
    @JsonPropertyDescription("Generation of the spec that this was found for.")
        Long observedGeneration,
    @JsonPropertyDescription("When status last changed.") @Required Instant lastTransitionTime) {
  public Condition {
    lastTransitionTime = WholeSeconds.of(lastTransitionTime);
  }

  /**
   * A condition with the words of an explanation; {@link Conditions#carryTimes} gives it its time.
   */
  public static Condition of(
      String type, ConditionStatus status, Explanation explanation, Long observedGeneration) {
    return new Condition(
        type, status, explanation.reason().name(), explanation.message(), observedGeneration, null);
  }

  /** Whether the status is True. */
  @JsonIgnore
  public boolean holds() {
    return status == ConditionStatus.True;
  }
}
