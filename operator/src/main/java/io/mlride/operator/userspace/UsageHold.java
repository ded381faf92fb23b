package io.mlride.operator.userspace;

import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.crds.userspace.UserSpaceStatusBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets what is in use settle before it is written: starting one workspace changes it three times
 * within a second, and nobody reads it that often. All else in a status is written at once.
 */
final class UsageHold {
  private static final Duration SETTLES_WITHIN = Duration.ofSeconds(2);

  private final Map<String, Instant> due = new ConcurrentHashMap<>();

  /**
   * How long to wait before the status is written; empty: now.
   *
   * @param space as it is, with the status that was written last
   * @param status as it would be written
   */
  Optional<Duration> before(UserSpace space, UserSpaceStatus status, Instant now) {
    var name = space.getMetadata().getName();
    if (!differsInUseAlone(space.getStatus(), status)) {
      due.remove(name);
      return Optional.empty();
    }
    // Whoever was deleted meanwhile is not asked about again.
    due.values().removeIf(at -> at.plus(SETTLES_WITHIN.multipliedBy(10)).isBefore(now));
    var at = due.computeIfAbsent(name, ignored -> now.plus(SETTLES_WITHIN));
    if (now.isBefore(at)) {
      return Optional.of(Duration.between(now, at));
    }
    due.remove(name);
    return Optional.empty();
  }

  private static boolean differsInUseAlone(UserSpaceStatus before, UserSpaceStatus after) {
    return before != null
        && !before.equals(after)
        && UserSpaceStatusBuilder.builder(after).used(before.used()).build().equals(before);
  }
}
