package io.mlride.api.quota;

import io.mlride.crds.reason.Reason;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what nodes lack. */
final class NodeSentence {

  private static final BigDecimal MILLI = BigDecimal.valueOf(1000);

  private NodeSentence() {}

  static CheckReason noLabels(String template, Map<String, String> labels) {
    var words =
        new TreeMap<>(labels)
            .entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
    return CheckReason.of(
        CheckOutcome.NEVER,
        "/spec/imageTemplateRef",
        Reason.NoMatchingNode.explain(Map.of("template", template, "labels", words)));
  }

  static CheckReason tooSmall(String resource, BigDecimal asked, BigDecimal largest) {
    var words = QuotaKeys.inWords(resource);
    var why =
        largest.signum() == 0 && QuotaKeys.isExtended(resource)
            ? Reason.NoSuchGpu.explain(Map.of("gpu", resource))
            : Reason.NodeTooSmall.explain(
                Map.of(
                    "largest", read(largest, resource),
                    "resource", words,
                    "asked", read(asked, resource)));
    return CheckReason.of(CheckOutcome.NEVER, Field.of(resource), why)
        .amounts(words, read(asked, resource), read(largest, resource));
  }

  static CheckReason notTogether() {
    return CheckReason.said(
        CheckOutcome.NEVER,
        "/spec/resources",
        "No single node offers all of this together, so waiting will not help. Ask for less of"
            + " one resource.");
  }

  static CheckReason busy(
      String resource, BigDecimal asked, BigDecimal most, List<NodeFacts> nodes) {
    var words = QuotaKeys.inWords(resource);
    var why =
        QuotaKeys.isExtended(resource)
            ? Reason.WaitingForGpu.explain(
                Map.of(
                    "gpu", resource,
                    "asked", read(asked, resource),
                    "used", read(sum(nodes, node -> node.inUse(resource)), resource),
                    "total", read(sum(nodes, node -> node.allocatable(resource)), resource)))
            : Reason.WaitingForRoom.explain(
                Map.of("resource", words, "asked", read(asked, resource)));
    return CheckReason.of(CheckOutcome.WAITS, Field.of(resource), why)
        .amounts(words, read(asked, resource), read(most, resource));
  }

  static CheckReason busyTogether() {
    return CheckReason.said(
        CheckOutcome.WAITS,
        "/spec/resources",
        "No node has all of this free at the same time. It would be queued and start by itself"
            + " when room appears. Ask for less to start sooner.");
  }

  private static BigDecimal sum(List<NodeFacts> nodes, Function<NodeFacts, BigDecimal> of) {
    return nodes.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Nodes count CPU in thousandths. */
  private static String read(BigDecimal amount, String resource) {
    return Amounts.read(resource.equals("cpu") ? amount.divide(MILLI) : amount, resource);
  }
}
