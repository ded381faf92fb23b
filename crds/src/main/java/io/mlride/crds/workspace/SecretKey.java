package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.NameRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** One entry of a Secret of the same namespace. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecretKey(
    @JsonPropertyDescription("Name of a Secret in the workspace's namespace; it begins with user-.")
        @Required
        @Size(min = 6, max = 253)
        @ValidationRule(value = NameRules.USER_SECRET, message = NameRules.USER_SECRET_FORM)
        String name,
    @JsonPropertyDescription("Key of the entry in the Secret.")
        @Required
        @Size(min = 1, max = 253)
        @ValidationRule(value = NameRules.SECRET_KEY, message = NameRules.SECRET_KEY_FORM)
        String key) {}
