package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.schema.QuantityRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** What the container of a workspace may use at most. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Limits(
    @JsonPropertyDescription(
            "The most CPU it may use when the node has some to spare, in cores; at least "
                + "resources.cpu. Absent: the template's burst, and no limit if there is none.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.CPU_FORM)
        @ValidationRule(value = QuantityRules.CPU_RANGE, message = QuantityRules.CPU_BOUNDS)
        Quantity cpu,
    @JsonPropertyDescription(
            "The most memory it may use; beyond it the app is ended. At least "
                + "resources.memory. Absent: as much as is reserved.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.MEMORY_FORM)
        @ValidationRule(value = QuantityRules.MEMORY_RANGE, message = QuantityRules.MEMORY_BOUNDS)
        Quantity memory) {
  public static final Limits NONE = new Limits(null, null);
}
