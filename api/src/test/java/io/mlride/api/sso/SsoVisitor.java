package io.mlride.api.sso;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Somebody with a browser, who comes in through Keycloak's pages. */
final class SsoVisitor {
  static final String COOKIE = "__Host-mlride-refresh";

  private static final String LOG_IN = "login";
  private static final String YES = "accept";
  private static final String NO = "cancel";

  private final Browser browser = new Browser();
  private final String address;

  private SsoVisitor(String address) {
    this.address = address;
  }

  /** Somebody whose browser nobody knows yet. */
  static SsoVisitor at(String address) {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    return new SsoVisitor(address);
  }

  /** Types name and password, and agrees when asked; ends at what the API says. */
  Response logIn(String person) {
    var next = passwordTyped(person);
    return browser.offers(next, YES) ? browser.send(next, YES, Map.of()) : next;
  }

  /** Types name and password, and does not agree that the API learns who they are. */
  Response decline(String person) {
    return browser.send(passwordTyped(person), NO, Map.of());
  }

  /** Begins again with the same browser. */
  Response comesAgain() {
    return browser.follow(address);
  }

  /** A new access token of ours. */
  String refresh() {
    return triesToRefresh().statusCode(200).extract().path("accessToken");
  }

  ValidatableResponse triesToRefresh() {
    var answer =
        given()
            .contentType(ContentType.JSON)
            .cookie(COOKIE, browser.cookies().get(COOKIE))
            .header("Origin", "http://localhost:" + RestAssured.port)
            .body("{}")
            .post("/api/v1/auth/refresh");
    browser.keep(answer);
    return answer.then();
  }

  /** What the browser would send to the API. */
  Map<String, String> cookiesForApi() {
    return browser.cookies();
  }

  private Response passwordTyped(String person) {
    var page = browser.follow(address);
    assertThat(browser.offers(page, LOG_IN)).as(page.asString()).isTrue();
    return browser.send(
        page, LOG_IN, Map.of("username", person, "password", Keycloak.password(person)));
  }
}
