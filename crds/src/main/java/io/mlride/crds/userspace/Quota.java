package io.mlride.crds.userspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/** The most that a user may have and reserve. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Quota(
    Integer workspaces,
    Integer running,
    Quantity cpu,
    Quantity memory,
    Quantity storage,
    Map<String, Integer> gpus) {
  public static final Quota DEFAULT = new Quota(null, null, null, null, null, null);

  public Quota {
    gpus = gpus == null ? Map.of() : Map.copyOf(gpus);
  }
}
