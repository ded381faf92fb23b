package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.schema.QuantityRules;
import io.mlride.crds.schema.ResourceRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** The least that workspaces of a template must ask for. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Minimum(
    @JsonPropertyDescription("CPU, in cores. Absent: no minimum.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.CPU_FORM)
        @ValidationRule(value = QuantityRules.CPU_RANGE, message = QuantityRules.CPU_BOUNDS)
        Quantity cpu,
    @JsonPropertyDescription("Memory; at least 512Mi. Absent: 512Mi.")
        @Default(Minimum.DEFAULT_MEMORY)
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.MEMORY_FORM)
        @ValidationRule(value = QuantityRules.MEMORY_RANGE, message = QuantityRules.MEMORY_BOUNDS)
        @ValidationRule(
            value = ResourceRules.TEMPLATE_MEMORY,
            message = ResourceRules.TEMPLATE_MEMORY_FORM)
        Quantity memory) {
  public static final String DEFAULT_MEMORY = "512Mi";
  public static final Minimum DEFAULT = new Minimum(null, null);

  public Minimum {
    memory = memory == null ? Quantity.parse(DEFAULT_MEMORY) : memory;
  }
}
