package io.mlride.api.testing;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody with an account, and requests of theirs. */
public record Person(String handle, String accessToken, String refreshToken) {

  /** A password that is strong enough. */
  public static final String PASSWORD = "seven-quiet-otters-read-maps";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Registers somebody with a handle that nobody had, and returns when their space is there. */
  public static Person register(String name) {
    var handle = name + NUMBER.incrementAndGet();
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    var answer =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("handle", handle, "password", PASSWORD, "refreshTokenIn", "body"))
            .post("/api/v1/auth/register")
            .then()
            .statusCode(201)
            .extract();
    return new Person(handle, answer.path("accessToken"), answer.path("refreshToken"));
  }

  /** A request with their access token and JSON as its body. */
  public RequestSpecification asks() {
    return given().auth().oauth2(accessToken).contentType(ContentType.JSON);
  }

  /** Name of their namespace. */
  public String namespace() {
    return "mlride-u-" + handle;
  }
}
