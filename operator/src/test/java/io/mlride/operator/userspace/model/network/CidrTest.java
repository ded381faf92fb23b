package io.mlride.operator.userspace.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "192.0.2.7/32", "0.0.0.0/0", "::/0", "fc00::/7", "::1/128"})
  void readsBlocksAndWritesThemAlike(String text) {
    assertThat(Cidr.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "10.0.0.0",
        "10.0.0.0/33",
        "10.*/8",
        "10.0.0.0/255.0.0.0",
        "10.0.0-9.0/24",
        "host/8",
        "fe80::1%eth0/64",
        "10.0.0.010/32",
        "/8"
      })
  void refusesWhatIsNoBlockAndSaysHowOneIsWritten(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cidr.parse(text))
        .withMessageContaining("\"" + text + "\" is not a block of addresses")
        .withMessageContaining("10.0.0.0/8");
  }

  @Test
  void refusesBitsBeyondThePrefixAndSaysWhatWouldBeRight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cidr.parse("10.1.2.3/8"))
        .withMessageContaining("write 10.0.0.0/8");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7/32",
    "2001:DB8:0::7, 2001:db8::7/128",
    "::ffff:192.0.2.7, 192.0.2.7/32"
  })
  void makesABlockOfOneAddress(String address, String block) {
    assertThat(Cidr.ofAddress(address)).map(Cidr::toString).contains(block);
    assertThat(Cidr.ofAddress(address)).map(Cidr::isSingle).contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"node-1", "node-1.example.org", "", "10"})
  void takesAHostNameForNoAddress(String name) {
    assertThat(Cidr.ofAddress(name)).isEmpty();
  }
}
