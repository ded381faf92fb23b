package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** Where the image is, and which of its variants are preferred. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Image(
    String repository,
    String tag,
    List<String> variants,
    PullPolicy pullPolicy,
    String pullSecretName) {
  /** Suffixes tried when a template names none: the slim variant, then the regular one. */
  public static final List<String> DEFAULT_VARIANTS = List.of("slim", "");

  public Image {
    variants = variants == null ? DEFAULT_VARIANTS : List.copyOf(variants);
    pullPolicy = pullPolicy == null ? PullPolicy.IfNotPresent : pullPolicy;
  }
}
