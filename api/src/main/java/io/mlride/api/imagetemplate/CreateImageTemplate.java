package io.mlride.api.imagetemplate;

import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A template to be made.
 *
 * @param name at most 63 lower-case letters, digits, dots and hyphens
 * @param namespace mlride-catalogue, for admins; absent: your own
 * @param spec at least the image
 */
@Schema(name = "CreateImageTemplate")
public record CreateImageTemplate(
    @NotNull(message = "A template needs a name.")
        @Size(max = 63, message = CreateImageTemplate.FORM)
        @Pattern(regexp = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?", message = CreateImageTemplate.FORM)
        String name,
    String namespace,
    @NotNull(message = "Say what is wanted, at least spec.image.") ImageTemplateSpec spec) {

  static final String FORM =
      "A name is at most 63 lower-case letters, digits, dots and hyphens, such as pytorch-2.9.";
}
