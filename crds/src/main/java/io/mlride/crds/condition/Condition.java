package io.mlride.crds.condition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.time.WholeSeconds;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * One aspect of an object's state, after the Kubernetes API conventions.
 *
 * @param type what it is about, such as Ready
 * @param status whether it holds
 * @param reason name of a reason; a string, because a newer version may know more of them
 * @param message the reason's sentence, with its arguments filled in
 * @param observedGeneration generation of the spec that this was found for
 * @param lastTransitionTime when status last changed, in whole seconds
 */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Condition(
    String type,
    ConditionStatus status,
    String reason,
    String message,
    Long observedGeneration,
    Instant lastTransitionTime) {

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
