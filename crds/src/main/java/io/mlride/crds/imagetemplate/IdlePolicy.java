package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.TextRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** When workspaces of a template are stopped for not being used. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IdlePolicy(
    @JsonPropertyDescription(
            "How long nothing may use a workspace before it is stopped, such as 45m or 2h; "
                + "between 1m and 720h. A workspace may ask for less, not for more. Absent: the "
                + "installation's default, and a workspace may ask for any time.")
        @Size(min = 2, max = 16)
        @ValidationRule(value = TextRules.SPAN, message = TextRules.SPAN_FORM)
        @ValidationRule(value = TextRules.SPAN_RANGE, message = TextRules.SPAN_BOUNDS)
        String stopAfter,
    @JsonPropertyDescription(
            "How long after the last use a workspace's idle.keepUntil counts at most; "
                + "between 1m and 720h. Absent: the installation's default.")
        @Size(min = 2, max = 16)
        @ValidationRule(value = TextRules.SPAN, message = TextRules.SPAN_FORM)
        @ValidationRule(value = TextRules.SPAN_RANGE, message = TextRules.SPAN_BOUNDS)
        String maxKeep) {
  public static final IdlePolicy NONE = new IdlePolicy(null, null);
}
