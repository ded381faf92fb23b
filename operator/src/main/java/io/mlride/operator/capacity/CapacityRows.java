package io.mlride.operator.capacity;

import io.mlride.database.capacity.Amount;
import io.mlride.database.capacity.Node;
import io.mlride.database.capacity.Taint;
import io.mlride.operator.capacity.plan.Capacity;
import io.mlride.operator.capacity.plan.NodeCapacity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Capacity in the units of the database: cpu in thousandths of a core, all else whole. */
final class CapacityRows {

  private static final String CPU = "cpu";

  private CapacityRows() {}

  static List<Node> of(Capacity capacity) {
    return capacity.nodes().stream().map(CapacityRows::row).toList();
  }

  private static Node row(NodeCapacity node) {
    var row = new Node();
    row.name = node.name();
    row.schedulable = node.schedulable();
    row.labels = node.labels();
    row.taints =
        node.taints().stream()
            .map(taint -> new Taint(taint.getKey(), taint.getValue(), taint.getEffect()))
            .toList();
    node.resources()
        .forEach(
            (resource, amount) ->
                row.resources.put(
                    resource,
                    new Amount(
                        whole(resource, amount.allocatable(), RoundingMode.FLOOR),
                        whole(resource, amount.inUse(), RoundingMode.CEILING))));
    return row;
  }

  private static long whole(String resource, BigDecimal amount, RoundingMode rounding) {
    var inUnits = resource.equals(CPU) ? amount.movePointRight(3) : amount;
    return inUnits.setScale(0, rounding).longValueExact();
  }
}
