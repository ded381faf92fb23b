package io.mlride.gateway.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieHeaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1; __Host-mlride-session=s; b=2 | a=1; b=2",
        "__host-MLRIDE-session=s;b=2       | b=2",
        "=__Host-mlride-session=s; b=2     | b=2",
        "x__Host-mlride-session=s          | x__Host-mlride-session=s",
        "a=__Host-mlride-session=s         | a=__Host-mlride-session=s",
      })
  void oursStayHere(String sent, String passed) {
    assertThat(CookieHeader.withoutOurs(List.of(sent))).contains(passed);
  }

  @Test
  void nothingLeftIsNoHeader() {
    assertThat(CookieHeader.withoutOurs(List.of("__Host-mlride-opening=o; "))).isEmpty();
  }

  @Test
  void aCookieIsFoundInAnyHeader() {
    assertThat(CookieHeader.find(List.of("a=1", "b=2;  c=3"), "c")).contains("3");
  }

  @Test
  void ofTwoWithOneNameNeitherIsBelieved() {
    assertThat(CookieHeader.find(List.of("c=1; c=2"), "c")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"__Host-mlride-session=x; Secure", " =__host-mlride-x=y", "==__Host-mlride-a"})
  void anAppMayNotSetOurs(String cookie) {
    assertThat(DownstreamHeaders.allowed(List.of(cookie, "a=b"))).containsExactly("a=b");
  }

  @ParameterizedTest
  @CsvSource({
    "a=1; Domain=example.org; Path=/, a=1; Path=/",
    "a=1; DOMAIN = .example.org, a=1",
    "a=1;domain, a=1",
    "a=Domain=x; Secure, a=Domain=x; Secure",
  })
  void cookiesAreForTheirOwnHostAlone(String set, String passed) {
    assertThat(DownstreamHeaders.allowed(List.of(set))).containsExactly(passed);
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1:8888/tree?a=b#c, /tree?a=b#c",
    "http://10.0.0.1:8888, /",
    "//10.0.0.1:8888/x, /x",
    "http://10.0.0.1:8888//evil.test/x, /evil.test/x",
    "https://example.org/x, https://example.org/x",
    "/lab, /lab",
    "http://10.0.0.1:8889/x, http://10.0.0.1:8889/x",
  })
  void aRedirectToThePodLeadsHere(String location, String passed) {
    assertThat(DownstreamHeaders.reachable(location, "10.0.0.1:8888")).isEqualTo(passed);
  }
}
