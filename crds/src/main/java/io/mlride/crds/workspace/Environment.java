package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** The packages that are installed. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Environment(
    @JsonPropertyDescription(
            "Hash of image and package list; the folder on the home disk that holds the "
                + "packages is named by it.")
        @Size(max = 64)
        String hash,
    @JsonPropertyDescription(
            "What is installed, each as name==version, those asked for first; at most 100.")
        @Size(max = 100)
        List<@Size(max = 200) String> installed,
    @JsonPropertyDescription(
            "Whether more is installed than is listed; the full list is in lock.txt in the "
                + "environment's folder.")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean truncated,
    @JsonPropertyDescription("Why the packages cannot be had. Absent: there is no conflict.")
        PackageConflict conflict) {
  public Environment {
    installed = installed == null ? List.of() : List.copyOf(installed);
  }
}
