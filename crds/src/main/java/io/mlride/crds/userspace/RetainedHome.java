package io.mlride.crds.userspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import io.soabase.recordbuilder.core.RecordBuilder;

/** A home volume whose workspace is gone. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RetainedHome(
    @JsonPropertyDescription(
            "Name of the volume claim, as spec.home.existing of a Workspace takes it.")
        @Size(max = 63)
        String name,
    @JsonPropertyDescription("Size of the disk.") Quantity size) {}
