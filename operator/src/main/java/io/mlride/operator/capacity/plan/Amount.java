package io.mlride.operator.capacity.plan;

import java.math.BigDecimal;

/**
 * How much of one resource a node has, in base units: cores, bytes, pieces.
 *
 * @param allocatable what Pods can have together
 * @param inUse what Pods have
 */
public record Amount(BigDecimal allocatable, BigDecimal inUse) {

  /** What is left, never less than 0. */
  public BigDecimal free() {
    return allocatable.subtract(inUse).max(BigDecimal.ZERO);
  }
}
