package io.mlride.api.quota;

import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is for somebody's workspaces.
 *
 * @param space theirs; empty: it is not there yet
 * @param nodes of the cluster
 * @param nodesSeenUntil up to when the nodes are known; empty: never looked at
 * @param waiting their workspaces that wait for room in the quota
 * @param now the time
 */
record Room(
    Optional<UserSpace> space,
    List<NodeFacts> nodes,
    Optional<Instant> nodesSeenUntil,
    List<Waiting> waiting,
    Instant now) {

  UserSpaceStatus status() {
    return space.map(UserSpace::getStatus).orElse(UserSpaceStatus.NONE);
  }

  /** Whether the quota is known and counts. */
  boolean isCounted() {
    return !status().hard().isEmpty();
  }

  /** The whole quota of something; empty: no quota limits it. GPUs without one count as none. */
  Optional<BigDecimal> hard(String key) {
    var hard = status().hard().get(key);
    return hard == null && !(isCounted() && QuotaKeys.isGpu(key))
        ? Optional.empty()
        : Optional.of(Amounts.of(hard));
  }

  /** What is in use of it, without what this workspace would give back. */
  BigDecimal used(String key, Held held) {
    var own =
        switch (key) {
          case QuotaKeys.STORAGE -> held.storage();
          case QuotaKeys.WORKSPACES -> held.exists() ? BigDecimal.ONE : BigDecimal.ZERO;
          default -> held.demand().of(key);
        };
    return Amounts.of(status().used().get(key)).subtract(own).max(BigDecimal.ZERO);
  }

  /** Whether all of a demand fits into what is left after something else was set aside. */
  boolean fits(Demand demand, Map<String, BigDecimal> setAside, Held held) {
    return demand.byKey().entrySet().stream()
        .allMatch(
            asked ->
                hard(asked.getKey())
                    .filter(
                        hard ->
                            used(asked.getKey(), held)
                                    .add(setAside.getOrDefault(asked.getKey(), BigDecimal.ZERO))
                                    .add(asked.getValue())
                                    .compareTo(hard)
                                > 0)
                    .isEmpty());
  }

  /** Whether a demand would fit into the quota if nothing else ran. */
  boolean everFits(Demand demand) {
    return demand.byKey().entrySet().stream()
        .allMatch(
            asked ->
                hard(asked.getKey())
                    .filter(hard -> asked.getValue().compareTo(hard) > 0)
                    .isEmpty());
  }
}
