package io.mlride.crds.packages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Packages to be installed on top of what an image ships.
 *
 * @param pip Python packages as names with version specifiers (PEP 508), never null
 */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Packages(List<String> pip) {
  public static final Packages NONE = new Packages(List.of());

  public Packages {
    pip = pip == null ? List.of() : List.copyOf(pip);
  }
}
