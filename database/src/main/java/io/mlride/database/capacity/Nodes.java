package io.mlride.database.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The nodes of the cluster now. Callers hold a transaction. */
@ApplicationScoped
public class Nodes implements PanacheRepositoryBase<Node, String> {

  /** All nodes by name, with their resources. */
  public List<Node> all() {
    return list("from Node n left join fetch n.resources order by n.name");
  }

  /**
   * Makes the rows equal to these nodes: only what differs is written, and {@link Node#updatedAt}
   * moves only where something does.
   *
   * @param nodes every node; their updatedAt is not read
   * @param at time of the change
   */
  public void replace(Collection<Node> nodes, Instant at) {
    var gone = all().stream().collect(Collectors.toMap(row -> row.name, Function.identity()));
    for (var node : nodes) {
      var row = gone.remove(node.name);
      if (row == null) {
        persist(copied(new Node(), node, at));
      } else if (!same(row, node)) {
        copied(row, node, at);
      }
    }
    gone.values().forEach(this::delete);
  }

  private static boolean same(Node row, Node node) {
    return row.schedulable == node.schedulable
        && row.labels.equals(node.labels)
        && row.taints.equals(node.taints)
        && row.resources.equals(node.resources);
  }

  private static Node copied(Node row, Node node, Instant at) {
    row.name = node.name;
    row.schedulable = node.schedulable;
    row.labels = new HashMap<>(node.labels);
    row.taints = List.copyOf(node.taints);
    row.resources.keySet().retainAll(node.resources.keySet());
    row.resources.putAll(node.resources);
    row.updatedAt = at;
    return row;
  }
}
