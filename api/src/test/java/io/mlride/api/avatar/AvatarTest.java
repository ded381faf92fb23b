package io.mlride.api.avatar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@ApiTest
class AvatarTest {

  @Test
  void aPictureIsShownToWhoeverKnowsItsPath() {
    var ada = Person.register("ada");

    String url =
        put(ada, "image/jpeg", Files.turnedJpeg())
            .then()
            .statusCode(200)
            .body("avatarUrl", matchesPattern("/api/v1/avatars/[A-Za-z0-9_-]{43}"))
            .extract()
            .path("avatarUrl");

    var picture =
        given()
            .get(url)
            .then()
            .statusCode(200)
            .contentType("image/png")
            .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .extract()
            .asByteArray();
    assertThat(Files.decode(picture).getWidth()).isEqualTo(256);
    assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain(Files.PLACE);
    ada.asks().get("/api/v1/me").then().body("avatarUrl", equalTo(url));
  }

  @Test
  void anotherPictureHasAnotherPathAndTheOldOneIsGone() {
    var bea = Person.register("bea");
    String first = put(bea, "image/png", Files.redAndBlue("png", 50, 50)).path("avatarUrl");
    String second = put(bea, "image/webp", Files.WEBP).path("avatarUrl");

    assertThat(second).isNotEqualTo(first);
    given().get(first).then().statusCode(404);
    given().get(second).then().statusCode(200);
    bea.asks().delete("/api/v1/me/avatar").then().statusCode(204);
    bea.asks().delete("/api/v1/me/avatar").then().statusCode(204);
    given().get(second).then().statusCode(404);
    bea.asks().get("/api/v1/me").then().body("avatarUrl", nullValue());
  }

  @Test
  void whatIsNoPictureIsRefused() {
    var cai = Person.register("cai");
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

    put(cai, "image/svg+xml", svg).then().statusCode(415).contentType("application/problem+json");
    put(cai, "text/plain", svg).then().statusCode(415);
    put(cai, "image/png", svg)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:mlride:problem:invalid-request"));
    put(cai, "image/png", new byte[0]).then().statusCode(400);
    put(cai, "image/png", Files.pngHeader(20_000, 20_000)).then().statusCode(400);
    cai.asks().get("/api/v1/me").then().body("avatarUrl", nullValue());
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    var dan = Person.register("dan");

    put(dan, "image/png", new byte[2 * 1024 * 1024 + 1])
        .then()
        .statusCode(413)
        .body("type", equalTo("urn:mlride:problem:too-large"));
    put(dan, "image/png", new byte[2 * 1024 * 1024]).then().statusCode(400);
  }

  @Test
  void aPathThatNobodyWasGivenShowsNothing() {
    given().get("/api/v1/avatars/" + "a".repeat(43)).then().statusCode(404);
    given().urlEncodingEnabled(false).get("/api/v1/avatars/a%00b").then().statusCode(404);
    given()
        .contentType("image/png")
        .body(Files.WEBP)
        .put("/api/v1/me/avatar")
        .then()
        .statusCode(401);
  }

  private static Response put(Person person, String type, byte[] file) {
    return given()
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(
                            "image/svg+xml", io.restassured.http.ContentType.BINARY)))
        .auth()
        .oauth2(person.accessToken())
        .contentType(type)
        .body(file)
        .put("/api/v1/me/avatar");
  }
}
