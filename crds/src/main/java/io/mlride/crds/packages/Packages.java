package io.mlride.crds.packages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.TextRules;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** Packages to be installed on top of what an image ships. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Packages(
    @JsonPropertyDescription(
            "Python packages as names with versions (PEP 508), such as numpy==2.1.3 or "
                + "uvicorn[standard]>=0.30,<1: at most 50, each once. What the image ships may "
                + "not be changed by them.")
        @Size(max = 50)
        @ValidationRule(
            value = TextRules.PACKAGES,
            message = TextRules.PACKAGES_FORM,
            messageExpression = TextRules.PACKAGES_FIRST)
        List<@Size(min = 1, max = 200) String> pip) {
  public static final Packages NONE = new Packages(List.of());

  public Packages {
    pip = pip == null ? List.of() : List.copyOf(pip);
  }
}
