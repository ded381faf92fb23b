package io.mlride.operator.capacity.plan;

import java.math.BigDecimal;

/**
 * One resource over all schedulable nodes, in base units: cores, bytes, pieces.
 *
 * @param nodes how many nodes have some
 * @param allocatable what Pods can have together
 * @param inUse what Pods have
 * @param free what is left, node by node: a node that gave more than it has counts as 0
 * @param largestFree the most that is left on one node
 * @param largestAllocatable the most that one node could ever give
 */
public record ResourceCapacity(
    int nodes,
    BigDecimal allocatable,
    BigDecimal inUse,
    BigDecimal free,
    BigDecimal largestFree,
    BigDecimal largestAllocatable) {

  /** Of a resource that no schedulable node has. */
  public static final ResourceCapacity NONE =
      new ResourceCapacity(
          0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** This and what one more node has. */
  ResourceCapacity with(Amount amount) {
    return new ResourceCapacity(
        nodes + amount.allocatable().signum(),
        allocatable.add(amount.allocatable()),
        inUse.add(amount.inUse()),
        free.add(amount.free()),
        largestFree.max(amount.free()),
        largestAllocatable.max(amount.allocatable()));
  }
}
