package io.mlride.api.opening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A workspace that a browser wants to open.
 *
 * @param host host and port that the browser asked for, in path mode with the app's path
 * @param state what the gateway sent along: only the browser that it comes from can use the code
 */
public record CreateOpening(
    @NotNull(message = "A host is needed, such as thesis--alice.apps.example.org.")
        @Size(max = 260, message = "At most {max} characters.")
        @Schema(examples = "thesis--alice.apps.example.org")
        String host,
    @NotNull(message = STATE)
        @Pattern(regexp = "^[A-Za-z0-9_-]{43}$", message = STATE)
        @Schema(examples = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg")
        String state) {
  private static final String STATE =
      "This is no state: open the workspace's address, and the gateway sends one along.";
}
