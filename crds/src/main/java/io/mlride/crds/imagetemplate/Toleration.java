package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.ImageRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** A taint that Pods of this template accept. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(value = ImageRules.TOLERATION, message = ImageRules.TOLERATION_FORM)
@ValidationRule(value = ImageRules.TOLERATION_TIME, message = ImageRules.TOLERATION_TIME_FORM)
public record Toleration(
    @JsonPropertyDescription("Key of the taint. Absent, with operator Exists: every taint.")
        @Size(min = 1, max = 317)
        String key,
    @JsonPropertyDescription("Exists: whatever the taint's value. Equal: value must be the same.")
        @Default("Equal")
        TolerationOperator operator,
    @JsonPropertyDescription("Value of the taint; only with operator Equal.") @Size(max = 63)
        String value,
    @JsonPropertyDescription("Effect of the taint. Absent: every effect.") TaintEffect effect,
    @JsonPropertyDescription(
            "How long a Pod stays on a node that gets the taint, in seconds; only with "
                + "effect NoExecute. Absent: for ever.")
        @Min(0)
        Long tolerationSeconds) {
  public Toleration {
    operator = operator == null ? TolerationOperator.Equal : operator;
  }
}
