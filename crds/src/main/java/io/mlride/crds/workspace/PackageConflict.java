package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.soabase.recordbuilder.core.RecordBuilder;

/** A package that cannot be had beside what the image ships. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackageConflict(
    @JsonPropertyDescription("Name of the package that was asked for.")
        @JsonProperty("package")
        @Size(max = 200)
        String packageName,
    @JsonPropertyDescription("What it needs: another package with versions.") @Size(max = 512)
        String wants,
    @JsonPropertyDescription("What the image ships in its place.") @Size(max = 512) String has) {}
