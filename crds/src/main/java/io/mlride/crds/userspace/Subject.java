package io.mlride.crds.userspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.soabase.recordbuilder.core.RecordBuilder;

/** A user or group of the cluster's own log-in. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Subject(
    @JsonPropertyDescription("User or Group, as Kubernetes' role bindings know them.") @Required
        SubjectKind kind,
    @JsonPropertyDescription("Name as the cluster's log-in says it.")
        @Required
        @Size(min = 1, max = 253)
        String name) {}
