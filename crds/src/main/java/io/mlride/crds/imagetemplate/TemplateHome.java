package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.TextRules;
import io.soabase.recordbuilder.core.RecordBuilder;

/** Where the home volume appears. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateHome(
    @JsonPropertyDescription("Absolute path of the home disk in the container; HOME is set to it.")
        @Default(TemplateHome.DEFAULT_MOUNT_PATH)
        @Size(min = 2, max = 256)
        @ValidationRule(value = TextRules.HOME_PATH, message = TextRules.HOME_PATH_FORM)
        String mountPath) {
  public static final String DEFAULT_MOUNT_PATH = "/home/mlride";
  public static final TemplateHome DEFAULT = new TemplateHome(null);

  public TemplateHome {
    mountPath = mountPath == null ? DEFAULT_MOUNT_PATH : mountPath;
  }
}
