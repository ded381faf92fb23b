package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/** What is reserved for a workspace, and what it may use at most. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Resources(
    Quantity cpu,
    Quantity memory,
    Map<String, Integer> gpus,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LeftOut.class) Limits limits) {
  public static final Resources NONE = new Resources(null, null, null, null);

  public Resources {
    gpus = gpus == null ? Map.of() : Map.copyOf(gpus);
    limits = limits == null ? Limits.NONE : limits;
  }
}
