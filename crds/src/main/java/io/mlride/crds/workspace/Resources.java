package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.schema.QuantityRules;
import io.mlride.crds.schema.ResourceRules;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/** What is reserved for a workspace, and what it may use at most. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(value = ResourceRules.CPU_LIMIT, message = ResourceRules.CPU_LIMIT_FORM)
@ValidationRule(value = ResourceRules.MEMORY_LIMIT, message = ResourceRules.MEMORY_LIMIT_FORM)
public record Resources(
    @JsonPropertyDescription(
            "CPU reserved, in cores; counts against the quota. May be changed while "
                + "running. Absent: the template's default.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.CPU_FORM)
        @ValidationRule(value = QuantityRules.CPU_RANGE, message = QuantityRules.CPU_BOUNDS)
        Quantity cpu,
    @JsonPropertyDescription(
            "Memory reserved; counts against the quota. May be changed while running. "
                + "Absent: the template's default.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.MEMORY_FORM)
        @ValidationRule(value = QuantityRules.MEMORY_RANGE, message = QuantityRules.MEMORY_BOUNDS)
        Quantity memory,
    @JsonPropertyDescription(
            "GPUs by the name under which nodes advertise them, such as nvidia.com/gpu: 1. "
                + "Whole numbers from 0 to 64. Absent: the template's default; an entry of 0 asks "
                + "for none.")
        @Size(max = 8)
        @ValidationRule(value = QuantityRules.GPU_NAMES, message = QuantityRules.GPU_NAMES_FORM)
        Map<String, @Min(0) @Max(64) Integer> gpus,
    @JsonPropertyDescription(
            "The most it may use. Absent: memory as reserved, CPU as the template's burst "
                + "says.")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Limits limits) {
  public static final Resources NONE = new Resources(null, null, null, null);

  public Resources {
    gpus = gpus == null ? Map.of() : Map.copyOf(gpus);
    limits = limits == null ? Limits.NONE : limits;
  }
}
