package io.mlride.api.quota;

import io.mlride.database.capacity.Nodes;
import io.mlride.database.capacity.ResourceCapacities;
import io.mlride.database.observation.Observations;
import io.mlride.database.observation.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what the operator wrote about nodes. */
@ApplicationScoped
class CapacityStore {

  private final Nodes nodes;
  private final ResourceCapacities capacities;
  private final Observations observations;

  CapacityStore(Nodes nodes, ResourceCapacities capacities, Observations observations) {
    this.nodes = nodes;
    this.capacities = capacities;
    this.observations = observations;
  }

  /**
   * Nodes, and how fresh that is.
   *
   * @param seenUntil empty: nobody ever looked
   */
  record Seen(List<NodeFacts> nodes, Optional<Instant> seenUntil) {}

  @Transactional
  Seen nodes() {
    return new Seen(
        nodes.all().stream().map(NodeFacts::of).toList(), observations.seenUntil(Subject.CAPACITY));
  }

  @Transactional
  CapacityView capacity() {
    return new CapacityView(
        observations.seenUntil(Subject.CAPACITY).orElse(null),
        capacities.all().stream().map(ResourceCapacityView::of).toList());
  }
}
