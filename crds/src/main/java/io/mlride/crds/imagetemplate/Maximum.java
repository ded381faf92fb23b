package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.schema.QuantityRules;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/** The most that workspaces of a template may ask for. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Maximum(
    @JsonPropertyDescription("CPU, in cores. Absent: no maximum.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.CPU_FORM)
        @ValidationRule(value = QuantityRules.CPU_RANGE, message = QuantityRules.CPU_BOUNDS)
        Quantity cpu,
    @JsonPropertyDescription("Memory. Absent: no maximum.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.MEMORY_FORM)
        @ValidationRule(value = QuantityRules.MEMORY_RANGE, message = QuantityRules.MEMORY_BOUNDS)
        Quantity memory,
    @JsonPropertyDescription(
            "GPUs by the name under which nodes advertise them; a name that is not listed "
                + "counts as 0. Absent: no maximum.")
        @Size(max = 8)
        @ValidationRule(value = QuantityRules.GPU_NAMES, message = QuantityRules.GPU_NAMES_FORM)
        Map<String, @Min(0) @Max(64) Integer> gpus) {
  public static final Maximum NONE = new Maximum(null, null, null);

  public Maximum {
    gpus = gpus == null ? Map.of() : Map.copyOf(gpus);
  }
}
