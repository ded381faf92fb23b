package io.mlride.api.quota;

import io.mlride.database.capacity.ResourceCapacity;
import io.mlride.rules.Amounts;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One resource over all nodes that take workspaces. Amounts are quantities: CPU in cores, memory in
 * bytes, all else in pieces.
 *
 * @param resource cpu, memory, pods, or a GPU as nodes advertise it
 * @param nodes how many nodes have it
 * @param allocatable what all nodes have together
 * @param inUse what is reserved of it
 * @param free what is not
 * @param largestFree the most that is free on one node
 * @param largestAllocatable the most that one node could ever give
 */
@Schema(name = "ResourceCapacity")
public record ResourceCapacityView(
    String resource,
    long nodes,
    String allocatable,
    String inUse,
    String free,
    String largestFree,
    String largestAllocatable) {

  static ResourceCapacityView of(ResourceCapacity row) {
    return new ResourceCapacityView(
        row.resource,
        row.nodes,
        read(row.allocatable, row.resource),
        read(row.inUse, row.resource),
        read(row.free, row.resource),
        read(row.largestFree, row.resource),
        read(row.largestAllocatable, row.resource));
  }

  /** CPU is stored in thousandths of a core. */
  private static String read(long amount, String resource) {
    return Amounts.read(
        resource.equals("cpu") ? BigDecimal.valueOf(amount, 3) : BigDecimal.valueOf(amount),
        resource);
  }
}
