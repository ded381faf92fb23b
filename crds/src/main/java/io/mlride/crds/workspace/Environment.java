package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** The packages that are installed. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Environment(
    String hash,
    List<String> installed,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean truncated,
    PackageConflict conflict) {
  public Environment {
    installed = installed == null ? List.of() : List.copyOf(installed);
  }
}
