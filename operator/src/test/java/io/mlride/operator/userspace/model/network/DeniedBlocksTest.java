package io.mlride.operator.userspace.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeniedBlocksTest {

  @Example
  void anAddressWithinARangeDisappearsInIt() {
    var denied =
        DeniedBlocks.of(cidrs("10.0.0.0/8", "fc00::/7"), cidrs("10.1.2.3/32", "fd00::1/128"));

    assertThat(denied.ipv4()).extracting(Cidr::toString).containsExactly("10.0.0.0/8");
    assertThat(denied.ipv6()).extracting(Cidr::toString).containsExactly("fc00::/7");
  }

  @Example
  void everyOtherAddressIsDeniedByItself() {
    var denied =
        DeniedBlocks.of(
            cidrs("10.0.0.0/8"), cidrs("203.0.113.9/32", "198.51.100.7/32", "2001:db8::7/128"));

    assertThat(denied.ipv4())
        .extracting(Cidr::toString)
        .containsExactly("10.0.0.0/8", "198.51.100.7/32", "203.0.113.9/32");
    assertThat(denied.ipv6()).extracting(Cidr::toString).containsExactly("2001:db8::7/128");
  }

  @Example
  void neighboursBecomeOneBlock() {
    var subnet = IntStream.range(0, 256).mapToObj(host -> "203.0.113." + host + "/32");

    var denied = DeniedBlocks.of(List.of(), cidrs(subnet.toArray(String[]::new)));

    assertThat(denied.ipv4()).extracting(Cidr::toString).containsExactly("203.0.113.0/24");
  }

  @Example
  void thousandsOfScatteredNodesGiveABoundedPolicyThatStillDeniesEveryOneOfThem() {
    var random = new Random(36);
    var nodes = Stream.generate(() -> new Cidr(single(random.nextInt()))).limit(5000).toList();

    var denied = DeniedBlocks.of(List.of(), nodes);

    assertThat(denied.ipv4()).hasSizeLessThanOrEqualTo(DeniedBlocks.MOST);
    assertThat(nodes)
        .allMatch(node -> denied.ipv4().stream().anyMatch(block -> block.contains(node)));
  }

  @Property
  void everythingGivenIsDenied(
      @ForAll("someCidrs") List<Cidr> ranges, @ForAll("someCidrs") List<Cidr> addresses) {
    var denied = DeniedBlocks.of(ranges, addresses);

    assertThat(Stream.concat(ranges.stream(), addresses.stream()))
        .allMatch(
            given -> denied.familyOf(given).stream().anyMatch(block -> block.contains(given)));
  }

  @Property
  void nothingElseIsDenied(@ForAll("someCidrs") List<Cidr> ranges) {
    var denied = DeniedBlocks.of(ranges, List.of());

    var blocks = Stream.concat(denied.ipv4().stream(), denied.ipv6().stream()).toList();
    assertThat(blocks).allMatch(block -> sizeOf(block).equals(sizeWithin(block, ranges)));
  }

  @Property
  void orderAndRepetitionMakeNoDifference(
      @ForAll("someCidrs") List<Cidr> ranges, @ForAll Random random) {
    var shuffled = new ArrayList<>(ranges);
    shuffled.addAll(ranges);
    Collections.shuffle(shuffled, random);

    assertThat(DeniedBlocks.of(shuffled, List.of())).isEqualTo(DeniedBlocks.of(ranges, List.of()));
  }

  @Provide
  Arbitrary<List<Cidr>> someCidrs() {
    var ipv4 =
        Combinators.combine(Arbitraries.integers(), Arbitraries.integers().between(1, 32))
            .as((value, length) -> new Cidr(single(value).toPrefixBlock(length)));
    var ipv6 =
        Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 128))
            .as((value, length) -> new Cidr(new IPv6Address(value, value).toPrefixBlock(length)));
    return Arbitraries.oneOf(ipv4, ipv6).list().ofMaxSize(20);
  }

  // Exact: what is denied is the union of what was given, so counting addresses is enough.
  private static BigInteger sizeWithin(Cidr block, List<Cidr> ranges) {
    var inside = ranges.stream().filter(block::contains).map(Cidr::block).toList();
    var disjoint = inside.get(0).mergeToPrefixBlocks(inside.toArray(IPAddress[]::new));
    return Stream.of(disjoint)
        .map(part -> part.getCount())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger sizeOf(Cidr block) {
    return block.block().getCount();
  }

  private static IPAddress single(int value) {
    return new IPv4Address(value).toPrefixBlock(32);
  }

  private static List<Cidr> cidrs(String... texts) {
    return Stream.of(texts).map(Cidr::parse).toList();
  }
}
