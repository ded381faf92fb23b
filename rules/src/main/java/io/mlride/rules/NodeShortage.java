package io.mlride.rules;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what nodes lack. Resources go by the nodes' names, amounts are in base units. */
public final class NodeShortage {

  private NodeShortage() {}

  /**
   * No node could ever give that much.
   *
   * @param largest the most that one node has, in use or not
   */
  public static Explanation lasting(String resource, BigDecimal asked, BigDecimal largest) {
    return largest.signum() == 0 && QuotaKeys.isExtended(resource)
        ? Reason.NoSuchGpu.explain(Map.of("gpu", resource))
        : Reason.NodeTooSmall.explain(
            Map.of(
                "largest", Amounts.read(largest, resource),
                "resource", QuotaKeys.inWords(resource),
                "asked", Amounts.read(asked, resource)));
  }

  /**
   * Others have it now.
   *
   * @param used what is in use in the whole cluster
   * @param total what the whole cluster has
   */
  public static Explanation passing(
      String resource, BigDecimal asked, BigDecimal used, BigDecimal total) {
    return QuotaKeys.isExtended(resource)
        ? Reason.WaitingForGpu.explain(
            Map.of(
                "gpu", resource,
                "asked", Amounts.read(asked, resource),
                "used", Amounts.read(used, resource),
                "total", Amounts.read(total, resource)))
        : Reason.WaitingForRoom.explain(
            Map.of(
                "resource", QuotaKeys.inWords(resource), "asked", Amounts.read(asked, resource)));
  }

  /** No node has all labels that the template wants. */
  public static Explanation ofLabels(String template, Map<String, String> wanted) {
    var words =
        new TreeMap<>(wanted)
            .entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
    return Reason.NoMatchingNode.explain(Map.of("template", template, "labels", words));
  }
}
