package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.ResourceRules;
import io.mlride.crds.schema.TextRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** An environment variable: a value, or an entry of a Secret. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(value = ResourceRules.VALUE_OR_SECRET, message = ResourceRules.VALUE_OR_SECRET_FORM)
public record EnvVariable(
    @JsonPropertyDescription("Name of the variable. Those that MLRide sets itself are refused.")
        @Required
        @Size(min = 1, max = 128)
        @ValidationRule(value = TextRules.VARIABLE, message = TextRules.VARIABLE_FORM)
        @ValidationRule(value = TextRules.VARIABLE_FREE, message = TextRules.VARIABLE_TAKEN)
        String name,
    @JsonPropertyDescription(
            "Its value, as it stands; for what must stay secret use secretKeyRef. Absent: "
                + "secretKeyRef is set.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(max = 4096)
        String value,
    @JsonPropertyDescription("The entry of a Secret that holds the value. Absent: value is set.")
        SecretKey secretKeyRef) {}
