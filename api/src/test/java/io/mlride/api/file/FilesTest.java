package io.mlride.api.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Inside;
import io.mlride.testing.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files, through a real API server to a node that is played. */
@ApiTest
class FilesTest {

  private ApiServer apiServer;
  private Inside inside;

  @BeforeEach
  void start() {
    inside = Inside.start(apiServer);
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  @Test
  void filesGoInAndOut() throws IOException {
    var bytes = new byte[12_000_000];
    new java.util.Random(1).nextBytes(bytes);

    inside.asks().post(Inside.ONE + "/files/folder?path=data/deep").then().statusCode(201);
    inside
        .asks()
        .contentType("application/octet-stream")
        .body(bytes)
        .put(Inside.ONE + "/files/content?path=data/ä b.bin")
        .then()
        .statusCode(201)
        .header("Location", containsString("path=data"));
    assertThat(Files.readAllBytes(inside.home().resolve("data/ä b.bin"))).isEqualTo(bytes);
    var back = inside.asks().get(Inside.ONE + "/files/content?path=data/ä b.bin");
    back.then()
        .statusCode(200)
        .header("Content-Length", "12000000")
        .header("Content-Disposition", containsString("filename*=UTF-8''%C3%A4%20b.bin"))
        .header("X-Content-Type-Options", "nosniff");
    assertThat(back.asByteArray()).isEqualTo(bytes);
    inside
        .asks()
        .get(Inside.ONE + "/files?path=data")
        .then()
        .body("items.name", contains("deep", "ä b.bin"))
        .body("items.type", contains("folder", "file"))
        .body("total", equalTo(2));
    inside
        .asks()
        .body("x")
        .put(Inside.ONE + "/files/content?path=data/ä b.bin")
        .then()
        .statusCode(204);
    inside.asks().delete(Inside.ONE + "/files?path=data").then().statusCode(409);
    inside.asks().delete(Inside.ONE + "/files?path=data&recursive=true").then().statusCode(204);
    inside.asks().delete(Inside.ONE + "/files?path=data").then().statusCode(404);
    inside.asks().get(Inside.ONE + "/files/content?path=data").then().statusCode(404);
  }
}
