package io.mlride.api.quota;

import io.mlride.database.capacity.Amount;
import io.mlride.database.capacity.Taint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The nodes of a scene.
 *
 * @param <S> the scene
 */
abstract class SceneNodes<S> {

  private final Map<String, NodeFacts> nodes = new TreeMap<>();
  private Optional<Instant> nodesSeen = Optional.of(Scene.NOW.minusSeconds(30));

  abstract S self();

  List<NodeFacts> nodes() {
    return List.copyOf(nodes.values());
  }

  Optional<Instant> nodesSeen() {
    return nodesSeen;
  }

  S nodesNeverSeen() {
    nodesSeen = Optional.empty();
    return self();
  }

  S nodesSeen(Instant until) {
    nodesSeen = Optional.of(until);
    return self();
  }

  S noNodes() {
    nodes.clear();
    return self();
  }

  S node(String name, String cpu, String memory) {
    nodes.put(
        name, new NodeFacts(name, true, Map.of(), List.of(), SceneObjects.resources(cpu, memory)));
    return self();
  }

  S nodeFree(String name, String cpu, String memory) {
    SceneObjects.leave(nodes.get(name).resources(), cpu, memory);
    return self();
  }

  S nodeGpu(String name, String gpu, long count, long inUse) {
    nodes.get(name).resources().put(gpu, new Amount(count, inUse));
    return self();
  }

  S label(String node, String key, String value) {
    return change(
        node,
        it -> new NodeFacts(it.name(), true, Map.of(key, value), it.taints(), it.resources()));
  }

  S taint(String node, Taint taint) {
    return change(
        node, it -> new NodeFacts(it.name(), true, it.labels(), List.of(taint), it.resources()));
  }

  S closed(String node) {
    return change(
        node, it -> new NodeFacts(it.name(), false, it.labels(), it.taints(), it.resources()));
  }

  private S change(String node, UnaryOperator<NodeFacts> change) {
    nodes.computeIfPresent(node, (name, facts) -> change.apply(facts));
    return self();
  }
}
