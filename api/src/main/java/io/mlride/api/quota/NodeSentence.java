package io.mlride.api.quota;

import io.mlride.rules.Amounts;
import io.mlride.rules.NodeShortage;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what nodes lack. */
final class NodeSentence {

  private NodeSentence() {}

  static CheckReason noLabels(String template, Map<String, String> labels) {
    return CheckReason.of(
        CheckOutcome.NEVER, "/spec/imageTemplateRef", NodeShortage.ofLabels(template, labels));
  }

  static CheckReason tooSmall(String resource, BigDecimal asked, BigDecimal largest) {
    var wanted = base(asked, resource);
    var most = base(largest, resource);
    return CheckReason.of(
            CheckOutcome.NEVER, Field.of(resource), NodeShortage.lasting(resource, wanted, most))
        .amounts(
            QuotaKeys.inWords(resource),
            Amounts.read(wanted, resource),
            Amounts.read(most, resource));
  }

  static CheckReason notTogether() {
    return CheckReason.said(
        CheckOutcome.NEVER,
        "/spec/resources",
        "No single node offers all of this together, so waiting will not help. Ask for less of"
            + " one resource.");
  }

  /**
   * Others have it.
   *
   * @param most what is free on one node
   * @param nodes of the whole cluster
   */
  static CheckReason busy(
      String resource, BigDecimal asked, BigDecimal most, List<NodeFacts> nodes) {
    var wanted = base(asked, resource);
    var inUse = sum(nodes.stream().filter(NodeFacts::schedulable), node -> node.inUse(resource));
    var total = sum(nodes.stream(), node -> node.allocatable(resource));
    return CheckReason.of(
            CheckOutcome.WAITS,
            Field.of(resource),
            NodeShortage.passing(resource, wanted, base(inUse, resource), base(total, resource)))
        .amounts(
            QuotaKeys.inWords(resource),
            Amounts.read(wanted, resource),
            Amounts.read(base(most, resource), resource));
  }

  static CheckReason busyTogether() {
    return CheckReason.said(
        CheckOutcome.WAITS,
        "/spec/resources",
        "No node has all of this free at the same time. It would be queued and start by itself"
            + " when room appears. Ask for less to start sooner.");
  }

  private static BigDecimal sum(Stream<NodeFacts> nodes, Function<NodeFacts, BigDecimal> of) {
    return nodes.map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Nodes count CPU in thousandths. */
  private static BigDecimal base(BigDecimal amount, String resource) {
    return resource.equals("cpu") ? amount.movePointLeft(3) : amount;
  }
}
