package io.mlride.api.auth;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import io.mlride.api.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges whether a password would be guessed. */
@ApplicationScoped
public class PasswordStrength {

  /** The longest that is judged and hashed, in characters. */
  public static final int LONGEST = 128;

  /** zxcvbn's third of five grades: safe from guessing on-line. */
  private static final int ENOUGH = 3;

  private final Zxcvbn judge = new Zxcvbn();

  /**
   * What is wrong with a password.
   *
   * @param pointer where it stands in the request
   * @param known words that are easily guessed for this person
   */
  public Optional<FieldError> weakness(String pointer, String password, String... known) {
    var words = Stream.concat(Stream.of(known).filter(Objects::nonNull), Stream.of("mlride"));
    var strength = judge.measure(password, words.toList());
    return strength.getScore() >= ENOUGH
        ? Optional.empty()
        : Optional.of(new FieldError(pointer, sentence(strength)));
  }

  private static String sentence(Strength strength) {
    var feedback = strength.getFeedback();
    var hints =
        Stream.concat(
                Stream.of(feedback.getWarning()),
                Optional.ofNullable(feedback.getSuggestions()).orElse(List.of()).stream())
            .filter(hint -> hint != null && !hint.isBlank())
            .map(hint -> hint.endsWith(".") ? hint : hint + ".")
            .toList();
    return "This password is too easy to guess. "
        + (hints.isEmpty()
            ? "Take a few words that do not belong together."
            : String.join(" ", hints));
  }
}
