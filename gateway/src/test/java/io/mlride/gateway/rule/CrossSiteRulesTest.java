package io.mlride.gateway.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteRulesTest {

  private static final String OWN = "https://thesis--alice.apps.example.org";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // method, socket, origin, site, mode, dest, passes
        "GET, false, -, none, navigate, document, true",
        "GET, false, -, cross-site, navigate, document, true",
        "GET, false, -, same-site, navigate, document, true",
        "GET, false, -, same-origin, cors, empty, true",
        "GET, false, -, same-origin, navigate, iframe, true",
        "GET, false, -, -, -, -, true",
        "HEAD, false, -, cross-site, navigate, document, false",
        "GET, false, -, cross-site, no-cors, image, false",
        "GET, false, -, same-site, no-cors, script, false",
        "GET, false, -, cross-site, cors, empty, false",
        "GET, false, -, cross-site, navigate, iframe, false",
        "GET, false, -, same-site, navigate, object, false",
        "GET, false, -, something-new, cors, empty, false",
        "POST, false, OWN, same-origin, cors, empty, true",
        "POST, false, OWN, -, -, -, true",
        "POST, false, -, same-origin, cors, empty, false",
        "POST, false, null, cross-site, navigate, document, false",
        "POST, false, https://evil.test, cross-site, navigate, document, false",
        "DELETE, false, https://bob--x.apps.example.org, same-site, cors, empty, false",
        "QUERY, false, -, same-origin, cors, empty, false",
        "GET, true, OWN, same-origin, websocket, empty, true",
        "GET, true, OWN, -, -, -, true",
        "GET, true, -, -, -, -, false",
        "GET, true, https://evil.test, cross-site, websocket, empty, false",
        "GET, true, OWN, cross-site, websocket, empty, false",
      })
  void whoMayAskForWhat(
      String method,
      boolean socket,
      String origin,
      String site,
      String mode,
      String dest,
      boolean passes) {
    var from = "OWN".equals(origin) ? OWN : origin;
    var facts = new FetchFacts(method, socket, from, site, mode, dest, null);
    assertThat(CrossSiteRules.refusal(facts, OWN).isEmpty()).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GET, false, navigate, document, true, true",
        "GET, false, navigate, iframe, false, false",
        "GET, false, cors, empty, false, false",
        "HEAD, false, navigate, document, false, false",
        "POST, false, cors, empty, false, true",
        "PUT, false, navigate, document, false, true",
        "OPTIONS, false, cors, empty, false, false",
        "GET, true, websocket, empty, false, false",
      })
  void whatCountsAsUse(
      String method, boolean socket, String mode, String dest, boolean navigation, boolean use) {
    var facts = new FetchFacts(method, socket, null, "same-origin", mode, dest, null);
    assertThat(facts.isNavigation()).isEqualTo(navigation);
    assertThat(facts.isUse()).isEqualTo(use);
  }

  @ParameterizedTest
  @CsvSource({"text/html;q=0.9, true", "application/json, false"})
  void whoDoesNotSayIsTakenAtTheWishForAPage(String accept, boolean navigation) {
    var facts = new FetchFacts("GET", false, null, null, null, null, accept);
    assertThat(facts.isNavigation()).isEqualTo(navigation);
  }
}
