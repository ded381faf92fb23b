package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/** The most that workspaces of a template may ask for. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Maximum(Quantity cpu, Quantity memory, Map<String, Integer> gpus) {
  public static final Maximum NONE = new Maximum(null, null, null);

  public Maximum {
    gpus = gpus == null ? Map.of() : Map.copyOf(gpus);
  }
}
