package io.mlride.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of a profile. A field that is absent stays as it is, null clears it. It is no record,
 * for a record's constructor cannot tell the two apart.
 */
public final class ProfileChange {

  /** What others see; null: the handle. */
  @JsonProperty
  @Schema(nullable = true, minLength = 1, maxLength = 64, pattern = OneLine.PATTERN)
  Optional<
          @Size(min = 1, max = 64, message = "Between {min} and {max} characters.")
          @Pattern(regexp = OneLine.PATTERN, message = OneLine.FORM) String>
      nickname;

  /** To log in with as well; null: the handle only. */
  @JsonProperty
  @Schema(nullable = true, format = "email", maxLength = 254)
  Optional<
          @Email(message = "This is not an e-mail address.")
          @Size(max = 254, message = "At most {max} characters.") String>
      email;

  /** Empty: stays as it is. */
  Optional<Optional<String>> nickname() {
    return Optional.ofNullable(nickname);
  }

  /** Empty: stays as it is. */
  Optional<Optional<String>> email() {
    return Optional.ofNullable(email);
  }
}
