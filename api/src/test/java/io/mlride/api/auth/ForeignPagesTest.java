package io.mlride.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages of other origins cannot log their visitors in, as themselves or as anybody: not with what
 * browsers send without asking, and not with JSON either, should a proxy answer that it may be
 * sent.
 */
@ApiTest
class ForeignPagesTest {
  /** Over HTTP/2 there is no Host header, and browsers do not speak that without TLS. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://trap--mallory.apps.test, same-site",
        "https://evil.test, cross-site",
        "null, cross-site",
        "null, -",
        "-, same-site",
        "https://evil.test, -",
        "OWN, cross-site",
        "https://evil.test, same-origin",
      })
  void theyLogNobodyIn(String origin, String site) {
    var anna = Person.register("anna");
    var bodies = new String[] {credentials(anna), registration()};
    var paths = new String[] {"/api/v1/auth/login", "/api/v1/auth/register"};
    for (var i = 0; i < paths.length; i++) {
      for (var type : new String[] {null, "application/json"}) {
        var answer =
            post(
                paths[i],
                bodies[i],
                "Origin",
                origin,
                "Sec-Fetch-Site",
                site,
                "Content-Type",
                type);
        assertThat(answer.statusCode())
            .as(paths[i] + " " + type)
            .isEqualTo(type == null ? 415 : 403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      }
    }
    anna.asks().get("/api/v1/me/sessions").then().body("items", hasSize(1));
  }

  @Test
  void thePortalsOwnPageDoes() {
    var berta = Person.register("berta");
    var answer =
        post(
            "/api/v1/auth/login",
            credentials(berta),
            "Origin",
            "OWN",
            "Sec-Fetch-Site",
            "same-origin",
            "Content-Type",
            "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-mlride-refresh=");
  }

  /**
   * Browsers send a body of no type across origins without asking whether they may. Names and
   * values of headers take turns; null: there is no such header.
   */
  private static HttpResponse<String> post(String path, String body, String... headers) {
    var own = "http://localhost:" + RestAssured.port;
    var request =
        HttpRequest.newBuilder(URI.create(own + path)).POST(BodyPublishers.ofString(body));
    for (var i = 0; i < headers.length; i += 2) {
      if (headers[i + 1] != null) {
        request.header(headers[i], headers[i + 1].replace("OWN", own));
      }
    }
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).join();
  }

  private static String credentials(Person person) {
    return "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(person.handle(), Person.PASSWORD);
  }

  private static String registration() {
    return "{\"handle\":\"never-made\",\"password\":\"%s\"}".formatted(Person.PASSWORD);
  }
}
