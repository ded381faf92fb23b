package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/** Where the gateway reaches the running Pod. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Endpoint(
    @JsonProperty("podUID") String podUid, String address, Map<String, Integer> ports) {
  public Endpoint {
    ports = ports == null ? Map.of() : Map.copyOf(ports);
  }
}
