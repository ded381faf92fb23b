package io.mlride.gateway.opening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a code was given out for.
 *
 * @param used whether a session was begun with it
 */
public record CodeFacts(
    UUID workspace, String host, String state, Instant expiresAt, boolean used) {

  /**
   * Why it opens nothing; empty: as far as the code goes, it does.
   *
   * @param askedHost that the browser is at
   * @param askedState of the secret in the browser's cookie; empty: it has none
   * @param there uid of the workspace at that host; empty: there is none
   */
  public Optional<Refusal> refusal(
      String askedHost, Optional<String> askedState, Optional<UUID> there, Instant now) {
    if (used) {
      return Optional.of(Refusal.USED);
    }
    if (!now.isBefore(expiresAt)) {
      return Optional.of(Refusal.LATE);
    }
    if (!host.equals(askedHost)) {
      return Optional.of(Refusal.OTHER_HOST);
    }
    if (!askedState.equals(Optional.of(state))) {
      return Optional.of(Refusal.OTHER_BROWSER);
    }
    return there.equals(Optional.of(workspace)) ? Optional.empty() : Optional.of(Refusal.GONE);
  }
}
