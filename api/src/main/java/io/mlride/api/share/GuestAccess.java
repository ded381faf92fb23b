package io.mlride.api.share;

import io.mlride.api.pod.Place;
import io.mlride.database.share.Share;
import io.mlride.database.share.Shares;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Which workspaces of others somebody may open. */
@ApplicationScoped
public class GuestAccess {

  private final SharingSettings settings;
  private final Shares shares;
  private final Clock clock;

  GuestAccess(SharingSettings settings, Shares shares, Clock clock) {
    this.settings = settings;
    this.shares = shares;
    this.clock = clock;
  }

  /**
   * What lets this account into this workspace, which stays until the caller's transaction ends;
   * empty: nothing, or sharing is switched off.
   */
  public Optional<Share> share(UUID guest, Place place) {
    return settings.enabled()
        ? shares.kept(UUID.fromString(place.uid()), guest, clock.instant())
        : Optional.empty();
  }
}
