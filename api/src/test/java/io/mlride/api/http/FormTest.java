package io.mlride.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request as such is a problem. */
@ApiTest
class FormTest {

  @Test
  void aPathWithNothingBehindItIsAProblem() {
    isProblem(given().get("/api/v1/nothing"), 404, "not-found");
    isProblem(given().get("/api/v1"), 404, "not-found");
    isProblem(given().get("/nothing"), 404, "not-found");
  }

  @Test
  void whatCannotBeDoneAtAPathIsAProblem() {
    isProblem(given().delete("/api/v1/auth/login"), 405, "method-not-allowed");
  }

  @Test
  void aFormThatIsNotThereIsAProblem() {
    isProblem(
        Person.register("alice").asks().accept("image/png").get("/api/v1/audit"),
        406,
        "not-acceptable");
    isProblem(
        given().contentType("text/plain").body("alice").post(LOG_IN),
        415,
        "unsupported-media-type");
  }

  @Test
  void aBodyThatIsTooLargeIsAProblem() {
    isProblem(
        given().contentType(ContentType.JSON).body("x".repeat(11 << 20)).post(LOG_IN),
        413,
        "too-large");
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsIsCounted() throws IOException {
    var url = new URL("http://localhost:" + RestAssured.port + LOG_IN);
    var connection = (HttpURLConnection) url.openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setChunkedStreamingMode(1 << 16);
    connection.setDoOutput(true);
    try (var body = connection.getOutputStream()) {
      body.write(("\"" + "x".repeat(11 << 20) + "\"").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(connection.getResponseCode()).isEqualTo(413);
    assertThat(new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("urn:mlride:problem:too-large", "At most 10485760 bytes");
  }

  @Test
  void aBodyThatIsMissingHasNoNameOfOurs() {
    given()
        .contentType(ContentType.JSON)
        .post(LOG_IN)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo(""));
  }

  @Test
  void aBodyThatCannotBeReadIsAProblem() {
    for (var body :
        new String[] {
          "{",
          "[]",
          "nothing",
          "",
          "{\"login\": 1, \"password\": \"x\"}",
          "{\"login\": \"a\", \"login\": \"b\", \"password\": \"x\"}",
          "{\"login\": \"a\", \"password\": \"x\"} {}",
          "{\"login\": \"a\\u0000b\", \"password\": \"x\"}",
          "{\"login\": \"a\\ud800b\", \"password\": \"x\"}"
        }) {
      var answer = given().contentType(ContentType.JSON).body(body).post(LOG_IN);
      if (!body.contains("ud800") || answer.statusCode() != 401) {
        isProblem(answer, 400, "invalid-request");
      }
    }
  }

  private static final String LOG_IN = "/api/v1/auth/login";

  private static void isProblem(Response answer, int status, String type) {
    answer
        .then()
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("urn:mlride:problem:" + type))
        .body("status", equalTo(status))
        .body("requestId", notNullValue());
  }
}
