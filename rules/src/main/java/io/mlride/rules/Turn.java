package io.mlride.rules;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of one user's workspaces that wait for quota, the one that has waited longest starts first.
 *
 * <p>A later one may pass while the first cannot start with what is free, so that room is not
 * wasted; not any more once the first has waited for {@code mayPass}, so that it is not starved by
 * small ones. One that asks for more than the whole quota waits for its owner, and holds up nobody.
 *
 * @param own the workspace whose turn is asked for
 * @param others all others of the user that wait
 * @param room what the quota has
 * @param mayPass how long the first may be passed
 * @param now the time
 */
public record Turn(
    Waiting own, List<Waiting> others, QuotaRoom room, Duration mayPass, Instant now) {

  /** How many come before this one. */
  public int ahead() {
    return before().size();
  }

  /** That it is not its turn; empty when it is. */
  public Optional<Explanation> missed() {
    var setAside = new HashMap<String, BigDecimal>();
    var before = before();
    for (var earlier : before) {
      if (room.fits(earlier.demand(), setAside) || mayNotBePassed(earlier)) {
        earlier.demand().byKey().forEach((key, it) -> setAside.merge(key, it, BigDecimal::add));
      }
    }
    return room.fits(own.demand(), setAside)
        ? Optional.empty()
        : before.stream().findFirst().map(Turn::behind);
  }

  private List<Waiting> before() {
    return others.stream()
        .filter(other -> room.everFits(other.demand()))
        .filter(other -> Waiting.FIRST_COME.compare(other, own) < 0)
        .sorted(Waiting.FIRST_COME)
        .toList();
  }

  private boolean mayNotBePassed(Waiting earlier) {
    return earlier.since().plus(mayPass).isBefore(now);
  }

  private static Explanation behind(Waiting first) {
    return Reason.BehindEarlier.explain(Map.of("workspace", first.name()));
  }
}
