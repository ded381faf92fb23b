package io.mlride.api.run;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Inside;
import io.mlride.testing.ApiServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs, through a real API server to a node that is played. */
@ApiTest
class RunsTest {

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
  void codeRunsInTheBackground() {
    var code = "import sys\nprint('hello', sys.argv[1:])\nprint('err', file=sys.stderr)\nexit(3)";
    var begun =
        inside
            .asks()
            .body(Map.of("code", code, "name", "first", "arguments", List.of("a b", "$HOME")))
            .post(Inside.ONE + "/runs")
            .then()
            .statusCode(201)
            .header("Location", notNullValue())
            .extract();
    var run = URI.create(begun.header("Location")).getPath();

    assertThat(inside.asks().get(run + "/output?follow=true").asString())
        .isEqualTo("hello ['a b', '$HOME']\nerr\n");
    await().untilAsserted(() -> inside.asks().get(run).then().body("state", equalTo("failed")));
    inside.asks().get(run).then().body("exitCode", equalTo(3)).body("name", equalTo("first"));
    inside
        .asks()
        .get(Inside.ONE + "/runs")
        .then()
        .body("items.id", hasItems((String) begun.path("id")));
    inside.asks().post(run + "/stop").then().statusCode(409);
    inside.asks().delete(run).then().statusCode(204);
    inside.asks().get(run).then().statusCode(404);
    inside
        .asks()
        .body(Map.of("code", "x", "interpreter", "no-such-program"))
        .post(Inside.ONE + "/runs")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:not-in-image"));
  }
}
