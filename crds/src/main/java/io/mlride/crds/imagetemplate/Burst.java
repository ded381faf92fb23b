package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.schema.QuantityRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** What a workspace may use beyond what is reserved. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Burst(
    @JsonPropertyDescription(
            "CPU limit of workspaces that set none, in cores; never less than what they "
                + "reserve. Absent: no limit.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.CPU_FORM)
        @ValidationRule(value = QuantityRules.CPU_RANGE, message = QuantityRules.CPU_BOUNDS)
        Quantity cpu) {
  public static final Burst NONE = new Burst(null);
}
