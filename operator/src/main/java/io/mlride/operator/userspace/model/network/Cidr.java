package io.mlride.operator.userspace.model.network;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/**
 * A block of addresses, IPv4 or IPv6, such as 10.0.0.0/8.
 *
 * @param block the addresses, as a block of one prefix
 */
public record Cidr(IPAddress block) {
  // The library reads many more notations (ranges, wildcards, octal); Kubernetes reads only this.
  private static final IPAddressStringParameters STRICT =
      new IPAddressStringParameters.Builder()
          .allowAll(false)
          .allowEmpty(false)
          .allowSingleSegment(false)
          .allowWildcardedSeparator(false)
          .allowMask(false)
          .allowPrefixOnly(false)
          .allow_inet_aton(false)
          .setRangeOptions(RangeParameters.NO_RANGE)
          .getIPv4AddressParametersBuilder()
          .allowLeadingZeros(false)
          .getParentBuilder()
          .getIPv6AddressParametersBuilder()
          .allowZone(false)
          .getParentBuilder()
          .toParams();

  /**
   * Reads a block as settings write it.
   *
   * @throws IllegalArgumentException if the text is no block, or has bits set beyond its prefix,
   *     which the API server refuses; the message says what would be right
   */
  public static Cidr parse(String text) {
    var address = new IPAddressString(text, STRICT).getAddress();
    if (address == null || !text.contains("/")) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is not a block of addresses: write one like 10.0.0.0/8, 192.0.2.7/32 or fc00::/7");
    }
    var block = address.toPrefixBlock();
    if (!address.equals(block)) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" has bits set beyond its prefix: write "
              + block.toCanonicalString()
              + ", or a longer prefix");
    }
    return new Cidr(block);
  }

  /**
   * The block that holds one address only; empty for what is no address, such as a host name in a
   * node's addresses.
   */
  public static Optional<Cidr> ofAddress(String text) {
    return Optional.ofNullable(new IPAddressString(text, STRICT).getAddress())
        .map(IPAddress::withoutPrefixLength)
        .map(Cidr::plain)
        .map(address -> new Cidr(address.toPrefixBlock(address.getBitCount())));
  }

  // Kubernetes refuses IPv4 addresses written in IPv6's notation.
  private static IPAddress plain(IPAddress address) {
    return address.isIPv6() && address.toIPv6().isIPv4Mapped()
        ? address.toIPv6().getEmbeddedIPv4Address()
        : address;
  }

  boolean isIpv4() {
    return block.isIPv4();
  }

  /** Whether every address of the other block is in this one. */
  public boolean contains(Cidr other) {
    return block.contains(other.block);
  }

  /** Whether it holds one address only. */
  public boolean isSingle() {
    return block.getNetworkPrefixLength() == block.getBitCount();
  }

  /** The notation that the API server itself uses. */
  @Override
  public String toString() {
    return block.toCanonicalString();
  }
}
