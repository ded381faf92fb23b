package io.mlride.operator.userspace.model.network;

import inet.ipaddr.IPAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What workspaces may not reach: as few blocks as possible, in order, so that the same addresses
 * always give the same policy.
 *
 * @param ipv4 blocks within 0.0.0.0/0
 * @param ipv6 blocks within ::/0
 */
public record DeniedBlocks(List<Cidr> ipv4, List<Cidr> ipv6) {
  /**
   * The most blocks of one family. Network plug-ins turn each into a rule on every node; a thousand
   * is what they all carry without effort.
   */
  static final int MOST = 1000;

  /**
   * Joins ranges and single addresses. Addresses within a range disappear in it, neighbours become
   * one block. Where that leaves more than {@value #MOST} blocks, the smallest ones are widened
   * until it does not: a few addresses beside the cluster's are then denied too, but none is let
   * through.
   */
  public static DeniedBlocks of(Collection<Cidr> ranges, Collection<Cidr> addresses) {
    var all = Stream.concat(ranges.stream(), addresses.stream()).toList();
    return new DeniedBlocks(
        fewest(all.stream().filter(Cidr::isIpv4)),
        fewest(all.stream().filter(cidr -> !cidr.isIpv4())));
  }

  /** Those of the family that a block belongs to. */
  public List<Cidr> familyOf(Cidr block) {
    return block.isIpv4() ? ipv4 : ipv6;
  }

  private static List<Cidr> fewest(Stream<Cidr> family) {
    var blocks = merge(family.map(Cidr::block));
    while (blocks.size() > MOST) {
      blocks = merge(widen(blocks));
    }
    return blocks.stream().map(Cidr::new).toList();
  }

  private static List<IPAddress> merge(Stream<IPAddress> blocks) {
    var all = blocks.toArray(IPAddress[]::new);
    return all.length == 0 ? List.of() : Arrays.asList(all[0].mergeToPrefixBlocks(all));
  }

  private static Stream<IPAddress> widen(List<IPAddress> blocks) {
    var longest = blocks.stream().mapToInt(IPAddress::getNetworkPrefixLength).max().orElseThrow();
    return blocks.stream()
        .map(
            block ->
                block.getNetworkPrefixLength() == longest
                    ? block.toPrefixBlock(longest - 1)
                    : block);
  }
}
