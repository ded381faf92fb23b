package io.mlride.api.imagetemplate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpec;

/** An ImageTemplate as kubectl takes it. */
@JsonPropertyOrder({"apiVersion", "kind", "metadata", "spec"})
record TemplateManifest(String apiVersion, String kind, Metadata metadata, ImageTemplateSpec spec) {

  /** Where it lies. */
  @JsonPropertyOrder({"name", "namespace"})
  record Metadata(String name, String namespace) {}

  static TemplateManifest of(ImageTemplate template) {
    var metadata = template.getMetadata();
    return new TemplateManifest(
        "mlride.io/v1alpha1",
        "ImageTemplate",
        new Metadata(metadata.getName(), metadata.getNamespace()),
        template.getSpec());
  }
}
