package io.mlride.operator.imagetemplate.registry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Settings of an installation whose only registry is one on loopback.
 *
 * @param insecure spoken to over plain HTTP
 * @param known asked for users
 * @param answerWithin for a connection and for each read
 * @param lookUpWithin for all of a look-up
 */
public record TestSettings(
    Optional<List<String>> insecure,
    List<String> known,
    Duration answerWithin,
    Duration lookUpWithin)
    implements RegistrySettings {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(500);

  /** Plain HTTP. */
  public static TestSettings plain(String registry) {
    return new TestSettings(Optional.of(List.of(registry)), List.of(), LONG, LONG);
  }

  /** Only TLS. */
  static TestSettings secureOnly() {
    return new TestSettings(Optional.empty(), List.of(), LONG, LONG);
  }

  /** Does not wait long for a read. */
  static TestSettings impatientWithReads(String registry) {
    return new TestSettings(Optional.of(List.of(registry)), List.of(), SHORT, LONG);
  }

  /** Does not wait long for a look-up. */
  static TestSettings impatientWithLookUps(String registry) {
    return new TestSettings(Optional.of(List.of(registry)), List.of(), LONG, SHORT);
  }
}
