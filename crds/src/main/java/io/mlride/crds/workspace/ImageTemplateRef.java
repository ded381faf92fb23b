package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.NameRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** Names the image template of a workspace. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImageTemplateRef(
    @JsonPropertyDescription("Name of the ImageTemplate.")
        @Required
        @Size(min = 1, max = 63)
        @ValidationRule(value = NameRules.OBJECT, message = NameRules.OBJECT_FORM)
        String name,
    @JsonPropertyDescription(
            "Namespace of the ImageTemplate: your own or mlride-catalogue. Absent: your own "
                + "if it has a template of that name, else mlride-catalogue.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = NameRules.OBJECT, message = NameRules.OBJECT_FORM)
        String namespace) {}
