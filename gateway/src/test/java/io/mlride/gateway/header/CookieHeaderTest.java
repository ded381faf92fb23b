package io.mlride.gateway.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieHeaderTest {

  private static final Outside HOST =
      new Outside("10.0.0.1:8888", "https://thesis--alice.apps.example.org", "", true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1; __Host-mlride-session=s; b=2 | a=1; b=2",
        "__host-MLRIDE-session=s;b=2       | b=2",
        "=__Host-mlride-session=s; b=2     | b=2",
        "x__Host-mlride-session=s          | x__Host-mlride-session=s",
        "a=__Host-mlride-session=s         | a=__Host-mlride-session=s",
        "__Secure-mlride-session=s; b=2    | b=2",
        "__SECURE-mlride-opening=s; b=2    | b=2",
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
      strings = {
        "__Host-mlride-session=x; Secure",
        " =__host-mlride-x=y",
        "==__Host-mlride-a",
        "__Secure-mlride-session=x"
      })
  void anAppMayNotSetOurs(String cookie) {
    assertThat(DownstreamHeaders.allowed(List.of(cookie, "a=b"), HOST)).containsExactly("a=b");
  }
}
