package io.mlride.api.imagetemplate;

import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of a template: fields that are named change, null takes a field away, all else stays.
 *
 * @param spec the fields to change
 */
@Schema(name = "PatchImageTemplate")
public record PatchImageTemplate(ImageTemplateSpec spec) {}
