package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

/** Where the gateway reaches the running Pod. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Endpoint(
    @JsonPropertyDescription(
            "Uid of the Pod that the address belongs to; another Pod at that address is not "
                + "this workspace.")
        @JsonProperty("podUID")
        @Size(max = 64)
        String podUid,
    @JsonPropertyDescription("IP address of the Pod.") @Size(max = 64) String address,
    @JsonPropertyDescription("Port of each app by the app's name.") @Size(max = 8)
        Map<String, @Min(1) @Max(65535) Integer> ports) {
  public Endpoint {
    ports = ports == null ? Map.of() : Map.copyOf(ports);
  }
}
