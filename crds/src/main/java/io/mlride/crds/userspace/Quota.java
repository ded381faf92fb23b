package io.mlride.crds.userspace;

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

/** The most that a user may have and reserve. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Quota(
    @JsonPropertyDescription(
            "How many workspaces may exist; one more is refused at creation. Absent: the "
                + "installation's default.")
        @Min(0)
        @Max(1000)
        Integer workspaces,
    @JsonPropertyDescription(
            "How many workspaces may run at once; one more waits. Absent: the "
                + "installation's default.")
        @Min(0)
        @Max(1000)
        Integer running,
    @JsonPropertyDescription(
            "CPU that running workspaces may reserve together, in cores; what does not fit "
                + "waits. Absent: the installation's default.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.CPU_FORM)
        @ValidationRule(value = QuantityRules.QUOTA_RANGE, message = QuantityRules.QUOTA_BOUNDS)
        Quantity cpu,
    @JsonPropertyDescription(
            "Memory that running workspaces may reserve together, and may use at most; what "
                + "does not fit waits. Absent: the installation's default.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.MEMORY_FORM)
        @ValidationRule(value = QuantityRules.QUOTA_RANGE, message = QuantityRules.QUOTA_BOUNDS)
        Quantity memory,
    @JsonPropertyDescription(
            "Size of all home disks together, retained ones too; what does not fit waits. "
                + "Absent: the installation's default.")
        @ValidationRule(value = QuantityRules.FORM, message = QuantityRules.STORAGE_FORM)
        @ValidationRule(value = QuantityRules.QUOTA_RANGE, message = QuantityRules.QUOTA_BOUNDS)
        Quantity storage,
    @JsonPropertyDescription(
            "GPUs that running workspaces may have together, by the name under which nodes "
                + "advertise them; what does not fit waits. A name that is not listed counts as "
                + "0. Absent: the installation's default.")
        @Size(max = 8)
        @ValidationRule(value = QuantityRules.GPU_NAMES, message = QuantityRules.GPU_NAMES_FORM)
        Map<String, @Min(0) @Max(64) Integer> gpus) {
  /** Every field as the installation says. */
  public static final Quota DEFAULT = new Quota(null, null, null, null, null, null);

  public Quota {
    gpus = gpus == null ? Map.of() : Map.copyOf(gpus);
  }
}
