package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.mlride.crds.schema.ImageRules;
import io.mlride.crds.schema.NameRules;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** Where the image is, and which of its variants are preferred. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Image(
    @JsonPropertyDescription(
            "Registry and path without tag, such as registry.example.org/ml/pytorch.")
        @Required
        @Size(min = 1, max = 255)
        @ValidationRule(value = ImageRules.REPOSITORY, message = ImageRules.REPOSITORY_FORM)
        String repository,
    @JsonPropertyDescription("Tag without a variant's suffix, such as 2.9.")
        @Required
        @Size(min = 1, max = 100)
        @ValidationRule(value = ImageRules.TAG, message = ImageRules.TAG_FORM)
        String tag,
    @JsonPropertyDescription(
            "Suffixes of the tag in order of preference: with slim, tag-slim is tried; with "
                + "the empty text, the tag itself. The first that the registry has is used.")
        @Default("[\"slim\", \"\"]")
        @Size(min = 1, max = 8)
        @ValidationRule(value = ImageRules.VARIANTS, message = ImageRules.VARIANTS_FORM)
        List<@Size(max = 24) String> variants,
    @JsonPropertyDescription("When a node asks the registry: IfNotPresent, Always or Never.")
        @Default("IfNotPresent")
        PullPolicy pullPolicy,
    @JsonPropertyDescription(
            "Secret of type kubernetes.io/dockerconfigjson in the template's namespace with "
                + "which the image is pulled. Absent: no credentials.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = NameRules.OBJECT, message = NameRules.OBJECT_FORM)
        String pullSecretName) {
  /** Suffixes tried when a template names none: the slim variant, then the regular one. */
  public static final List<String> DEFAULT_VARIANTS = List.of("slim", "");

  public Image {
    variants = variants == null ? DEFAULT_VARIANTS : List.copyOf(variants);
    pullPolicy = pullPolicy == null ? PullPolicy.IfNotPresent : pullPolicy;
  }
}
