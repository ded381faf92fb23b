package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.TextRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** An environment variable of every workspace of a template. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateVariable(
    @JsonPropertyDescription(
            "Name of the variable. Those that MLRide sets itself are refused; one of the "
                + "same name in a workspace wins.")
        @Required
        @Size(min = 1, max = 128)
        @ValidationRule(value = TextRules.VARIABLE, message = TextRules.VARIABLE_FORM)
        @ValidationRule(value = TextRules.VARIABLE_FREE, message = TextRules.VARIABLE_TAKEN)
        String name,
    @JsonPropertyDescription(
            "Its value, as it stands; everybody who may use the template can read it.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Required
        @Size(max = 4096)
        String value) {}
