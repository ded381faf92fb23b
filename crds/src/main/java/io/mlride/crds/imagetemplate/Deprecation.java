package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.NameRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** Why a template will go, and what takes its place. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Deprecation(
    @JsonPropertyDescription("Why the template will go and when, in a sentence.")
        @Required
        @Size(min = 1, max = 256)
        String message,
    @JsonPropertyDescription(
            "Name of the template that takes its place, in the same namespace. Absent: none "
                + "does.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = NameRules.OBJECT, message = NameRules.OBJECT_FORM)
        String replacedBy) {}
