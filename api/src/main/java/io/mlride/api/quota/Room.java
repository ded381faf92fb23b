package io.mlride.api.quota;

import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import io.mlride.rules.QuotaRoom;
import io.mlride.rules.Waiting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is for somebody's workspaces.
 *
 * @param space theirs; empty: it is not there yet
 * @param nodes of the cluster
 * @param nodesSeenUntil up to when the nodes are known; empty: never looked at
 * @param waiting their workspaces that wait for room in the quota
 * @param mayPass how long the first of them may be passed
 * @param now the time
 */
record Room(
    Optional<UserSpace> space,
    List<NodeFacts> nodes,
    Optional<Instant> nodesSeenUntil,
    List<Waiting> waiting,
    Duration mayPass,
    Instant now) {

  UserSpaceStatus status() {
    return space.map(UserSpace::getStatus).orElse(UserSpaceStatus.NONE);
  }

  /** Whether the quota is known and counts. */
  boolean isCounted() {
    return !status().hard().isEmpty();
  }

  /**
   * The quota, and what is in use of it without what this workspace would give back. A GPU that a
   * status leaves out is one that its owner has none of.
   */
  QuotaRoom quota(Wish wish) {
    var hard = new HashMap<String, BigDecimal>();
    if (isCounted()) {
      Stream.concat(Stream.of(wish.demand()), waiting.stream().map(Waiting::demand))
          .flatMap(demand -> demand.byKey().keySet().stream())
          .filter(QuotaKeys::isGpu)
          .forEach(gpu -> hard.put(gpu, BigDecimal.ZERO));
    }
    status().hard().forEach((key, most) -> hard.put(key, Amounts.of(most)));
    var own = wish.held().ofQuota();
    var used = new HashMap<String, BigDecimal>();
    status()
        .used()
        .forEach(
            (key, inUse) ->
                used.put(
                    key,
                    Amounts.of(inUse)
                        .subtract(own.getOrDefault(key, BigDecimal.ZERO))
                        .max(BigDecimal.ZERO)));
    return new QuotaRoom(hard, used);
  }
}
