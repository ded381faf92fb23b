package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.schema.QuantityRules;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/** What workspaces get that do not ask. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Defaults(
    @JsonPropertyDescription("CPU reserved, in cores.")
        @Default(Defaults.DEFAULT_CPU)
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.CPU_FORM)
        @ValidationRule(value = QuantityRules.CPU_RANGE, message = QuantityRules.CPU_BOUNDS)
        Quantity cpu,
    @JsonPropertyDescription("Memory reserved.")
        @Default(Defaults.DEFAULT_MEMORY)
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.MEMORY_FORM)
        @ValidationRule(value = QuantityRules.MEMORY_RANGE, message = QuantityRules.MEMORY_BOUNDS)
        Quantity memory,
    @JsonPropertyDescription("GPUs by the name under which nodes advertise them. Absent: none.")
        @Size(max = 8)
        @ValidationRule(value = QuantityRules.GPU_NAMES, message = QuantityRules.GPU_NAMES_FORM)
        Map<String, @Min(0) @Max(64) Integer> gpus,
    @JsonPropertyDescription(
            "What a workspace may use beyond what is reserved. Absent: CPU as the node has "
                + "to spare, memory not at all.")
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class)
        Burst burst) {
  public static final String DEFAULT_CPU = "100m";
  public static final String DEFAULT_MEMORY = "512Mi";
  public static final Defaults DEFAULT = new Defaults(null, null, null, null);

  public Defaults {
    cpu = cpu == null ? Quantity.parse(DEFAULT_CPU) : cpu;
    memory = memory == null ? Quantity.parse(DEFAULT_MEMORY) : memory;
    gpus = gpus == null ? Map.of() : Map.copyOf(gpus);
    burst = burst == null ? Burst.NONE : burst;
  }
}
