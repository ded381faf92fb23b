package io.mlride.gateway.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideTest {

  private static final String POD = "10.0.0.1:8888";
  private static final String ORIGIN = "https://apps.example.org";
  private static final Outside HOST =
      new Outside(POD, "https://thesis--alice.apps.example.org", "", true);
  private static final Outside STRIPPED = new Outside(POD, ORIGIN, "/alice/thesis", true);
  private static final Outside KEPT = new Outside(POD, ORIGIN, "/alice/thesis", false);

  @ParameterizedTest
  @CsvSource({
    "a=1; Domain=example.org; Path=/, a=1; Path=/",
    "a=1; DOMAIN = .example.org, a=1",
    "a=1;domain, a=1",
    "a=Domain=x; Secure, a=Domain=x; Secure",
    "a=1; Path=/x, a=1; Path=/x",
  })
  void cookiesAreForTheirOwnHostAlone(String set, String passed) {
    assertThat(HOST.cookie(set)).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({
    "a=1; Path=/; Secure, a=1; Path=/alice/thesis/; Secure",
    "a=1; path = /x, a=1; Path=/alice/thesis/x",
    "a=1; Path=/alice/thesis/x, a=1; Path=/alice/thesis/x",
    "a=1; Path=/alice/thesis-2/, a=1; Path=/alice/thesis/alice/thesis-2/",
    "a=1; Path=/bob/x/, a=1; Path=/alice/thesis/bob/x/",
    "a=1, a=1",
    "a=1; Path=, a=1; Path=",
    "a=1; Domain=apps.example.org; Path=/, a=1; Path=/alice/thesis/",
  })
  void inPathModeCookiesAreForTheirOwnPathAlone(String set, String passed) {
    assertThat(STRIPPED.cookie(set)).isEqualTo(passed);
    assertThat(KEPT.cookie(set)).isEqualTo(passed);
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
    assertThat(HOST.location(location)).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({
    "/lab?a=b, /alice/thesis/lab?a=b",
    "/, /alice/thesis/",
    "/alice/thesis/lab, /alice/thesis/lab",
    "/alice/thesis-2/, /alice/thesis/alice/thesis-2/",
    "lab, lab",
    "?x, ?x",
    "//evil.test/x, //evil.test/x",
    "https://example.org/x, https://example.org/x",
    "https://apps.example.org/lab, https://apps.example.org/alice/thesis/lab",
    "https://apps.example.org/alice/thesis/lab, https://apps.example.org/alice/thesis/lab",
    "https://apps.example.org.evil.test/x, https://apps.example.org.evil.test/x",
    "http://10.0.0.1:8888/tree?a=b#c, /alice/thesis/tree?a=b#c",
  })
  void inPathModeARedirectOfAnAppThatSeesNoPrefixGetsIt(String location, String passed) {
    assertThat(STRIPPED.location(location)).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({
    "/alice/thesis/lab, /alice/thesis/lab",
    "/elsewhere, /elsewhere",
    "http://10.0.0.1:8888/alice/thesis/tree, /alice/thesis/tree",
  })
  void anAppThatSeesItSaysItItself(String location, String passed) {
    assertThat(KEPT.location(location)).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /alice/thesis/",
    "/static/, /alice/thesis/static/",
    "/alice/thesis/x/, /alice/thesis/x/",
    "./x, /alice/thesis/",
    "https://apps.example.org/, /alice/thesis/",
  })
  void aServiceWorkerReachesNoOtherApp(String scope, String passed) {
    assertThat(STRIPPED.scope(scope)).isEqualTo(passed);
    assertThat(KEPT.scope(scope)).isEqualTo(passed);
  }
}
