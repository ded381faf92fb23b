package io.mlride.api.quota;

import io.mlride.crds.reason.Reason;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** Some node has all of it free at once, and lets it in. */
final class NodeRule {

  /**
   * What a look at the nodes found.
   *
   * @param able how many nodes have it all, in use or not
   * @param withRoom how many have it all free now
   */
  record Look(List<CheckReason> reasons, int able, int withRoom) {}

  private NodeRule() {}

  static Look look(Wish wish, Room room) {
    var template = wish.template().orElseThrow();
    var asked = NodeDemand.of(wish.demand());
    var labels = template.getSpec().nodeSelector();
    var chosen = room.nodes().stream().filter(node -> node.hasLabels(labels)).toList();
    if (chosen.isEmpty() && !room.nodes().isEmpty()) {
      return new Look(
          List.of(NodeSentence.noLabels(template.getMetadata().getName(), labels)), 0, 0);
    }
    var impossible = impossible(asked, chosen);
    var able = chosen.stream().filter(node -> covers(asked, node::allocatable)).toList();
    if (!impossible.isEmpty() || able.isEmpty() && !chosen.isEmpty()) {
      return new Look(
          impossible.isEmpty() ? List.of(NodeSentence.notTogether()) : impossible, 0, 0);
    }
    var open =
        able.stream().filter(node -> node.isOpenTo(template.getSpec().tolerations())).toList();
    if (open.isEmpty()) {
      var why = CheckReason.of(CheckOutcome.WAITS, null, Reason.NodesClosed.explain());
      return new Look(List.of(why), able.size(), 0);
    }
    var roomy = open.stream().filter(node -> covers(asked, free(node, wish.held()))).count();
    return new Look(
        roomy > 0 ? List.of() : taken(asked, open, wish, room), able.size(), (int) roomy);
  }

  private static boolean covers(
      SortedMap<String, BigDecimal> asked, Function<String, BigDecimal> offer) {
    return asked.entrySet().stream()
        .allMatch(each -> offer.apply(each.getKey()).compareTo(each.getValue()) >= 0);
  }

  /** What this workspace's own Pod takes there would be given back. */
  private static Function<String, BigDecimal> free(NodeFacts node, Held held) {
    var own =
        node.name().equals(held.node())
            ? NodeDemand.of(held.demand())
            : Map.<String, BigDecimal>of();
    return resource -> node.free(resource).add(own.getOrDefault(resource, BigDecimal.ZERO));
  }

  private static List<CheckReason> impossible(
      SortedMap<String, BigDecimal> asked, List<NodeFacts> nodes) {
    var reasons = new ArrayList<CheckReason>();
    asked.forEach(
        (resource, amount) -> {
          var largest = largest(nodes, node -> node.allocatable(resource));
          if (!nodes.isEmpty() && amount.compareTo(largest) > 0 && !isPods(resource)) {
            reasons.add(NodeSentence.tooSmall(resource, amount, largest));
          }
        });
    return reasons;
  }

  private static List<CheckReason> taken(
      SortedMap<String, BigDecimal> asked, List<NodeFacts> open, Wish wish, Room room) {
    var reasons = new ArrayList<CheckReason>();
    asked.forEach(
        (resource, amount) -> {
          var most = largest(open, node -> free(node, wish.held()).apply(resource));
          if (amount.compareTo(most) > 0 && !isPods(resource)) {
            reasons.add(NodeSentence.busy(resource, amount, most, room.nodes()));
          }
        });
    return reasons.isEmpty() ? List.of(NodeSentence.busyTogether()) : reasons;
  }

  private static boolean isPods(String resource) {
    return resource.equals(QuotaKeys.RUNNING);
  }

  private static BigDecimal largest(List<NodeFacts> nodes, Function<NodeFacts, BigDecimal> of) {
    return nodes.stream().map(of).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }
}
