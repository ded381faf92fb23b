package io.mlride.api.secret;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole of a Secret.
 *
 * @param data entries by name; what is not named is not in it any more
 */
@Schema(name = "PutSecret")
public record PutSecret(
    @NotEmpty(message = "Send at least one entry.")
        @Size(max = 64, message = "A Secret has at most 64 entries.")
        Map<
                @Size(max = 253, message = PutSecret.KEY_FORM)
                @Pattern(regexp = "[A-Za-z0-9._-]+", message = PutSecret.KEY_FORM) String,
                @NotNull(message = "A value should be a string.") String>
            data) {

  static final String KEY_FORM =
      "The name of an entry is letters, digits, dots, hyphens and underscores.";

  /** Never shows a value, wherever it is printed. */
  @Override
  public String toString() {
    return "PutSecret[" + (data == null ? "" : data.keySet()) + "]";
  }
}
