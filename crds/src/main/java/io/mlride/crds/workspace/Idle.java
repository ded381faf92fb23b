package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.TextRules;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/** When a workspace that nobody uses is stopped. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Idle(
    @JsonPropertyDescription(
            "How long nothing may use the workspace before it is stopped, such as 45m or "
                + "2h; between 1m and 720h, and at most the template's idle.stopAfter where it has "
                + "one. Absent: the template's, then the installation's.")
        @Size(min = 2, max = 16)
        @ValidationRule(value = TextRules.SPAN, message = TextRules.SPAN_FORM)
        @ValidationRule(value = TextRules.SPAN_RANGE, message = TextRules.SPAN_BOUNDS)
        String stopAfter,
    @JsonPropertyDescription(
            "Until when the workspace keeps running although nothing uses it (RFC 3339). It "
                + "counts for at most the template's idle.maxKeep, or the installation's, after "
                + "the last use. Absent: idle.stopAfter decides alone.")
        Instant keepUntil) {
  public static final Idle NONE = new Idle(null, null);
}
