package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/** What workspaces get that do not ask. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Defaults(
    Quantity cpu,
    Quantity memory,
    Map<String, Integer> gpus,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) Burst burst) {
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
