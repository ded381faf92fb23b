package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;

/** A claim of the same namespace, mounted beside the home volume. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExtraVolume(
    String claimName,
    String mountPath,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean readOnly) {}
