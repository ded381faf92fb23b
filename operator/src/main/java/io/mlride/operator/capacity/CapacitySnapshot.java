package io.mlride.operator.capacity;

import io.mlride.operator.capacity.plan.Capacity;
import io.mlride.operator.capacity.plan.NodeCapacity;
import io.mlride.operator.capacity.plan.PodState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What the cluster has and what is free now, computed when asked for and something changed. */
@ApplicationScoped
public class CapacitySnapshot {

  private record Computed(long change, Capacity capacity) {}

  private final NodeCache nodes;
  private final PodCache pods;
  private final AtomicLong changes = new AtomicLong();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Computed last;

  CapacitySnapshot(NodeCache nodes, PodCache pods) {
    this.nodes = nodes;
    this.pods = pods;
  }

  @PostConstruct
  void listen() {
    nodes.onChange(new Changed<>(NodeCapacity::offersTheSame, this::changed));
    pods.onChange(new Changed<>(PodState::takesTheSameRoom, this::changed));
    nodes.known().thenCombine(pods.known(), (one, other) -> one).thenRun(this::changed);
  }

  /** Empty until nodes and Pods were read for the first time. */
  public Optional<Capacity> current() {
    if (!nodes.isKnown() || !pods.isKnown()) {
      return Optional.empty();
    }
    var change = changes.get();
    var known = last;
    if (known == null || known.change() != change) {
      known = new Computed(change, Capacity.of(nodes.all(), pods.all()));
      last = known;
    }
    return Optional.of(known.capacity());
  }

  /** Whether {@link #current} follows the cluster now, instead of showing what it was. */
  public boolean isFollowing() {
    return nodes.isCurrent() && pods.isCurrent();
  }

  /** Calls the listener after every change; it must return at once. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    changes.incrementAndGet();
    listeners.forEach(Runnable::run);
  }
}
