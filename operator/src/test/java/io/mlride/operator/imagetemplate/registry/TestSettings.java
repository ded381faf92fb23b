package io.mlride.operator.imagetemplate.registry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of an installation whose only registry is one on loopback. */
record TestSettings(Optional<List<String>> insecure, List<String> known)
    implements RegistrySettings {

  static TestSettings plain(String registry) {
    return new TestSettings(Optional.of(List.of(registry)), List.of());
  }

  static TestSettings secureOnly() {
    return new TestSettings(Optional.empty(), List.of());
  }

  @Override
  public Duration answerWithin() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration lookUpWithin() {
    return Duration.ofSeconds(15);
  }
}
