package io.mlride.database.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How much of one resource a node has. cpu is in thousandths of a core, memory in bytes, everything
 * else in whole numbers.
 *
 * @param allocatable what Pods can have together
 * @param inUse requested by the Pods on the node that are not over
 */
@Embeddable
public record Amount(long allocatable, @Column(name = "in_use") long inUse) {}
