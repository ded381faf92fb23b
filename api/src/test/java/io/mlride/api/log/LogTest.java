package io.mlride.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Inside;
import io.mlride.testing.ApiServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logs, through a real API server to a node that is played. */
@ApiTest
class LogTest {

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
  void aLogIsReadAsItIsAskedFor() {
    inside
        .asks()
        .get(
            Inside.ONE + "/logs?container=packages&tail=7&since=2026-01-31T08:00:00Z&previous=true")
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(
            startsWith("asked /containerLogs/" + inside.person().namespace() + "/ws-one/packages?"))
        .body(containsString("tailLines=7"))
        .body(containsString("previous=true"))
        .body(containsString("sinceTime=2026-01-31"))
        .body(containsString("limitBytes=10485760"));
    inside
        .asks()
        .get(Inside.ONE + "/logs?container=nothing")
        .then()
        .statusCode(400)
        .body("detail", containsString("packages, workspace"));
  }

  @Test
  void aFollowedLogEndsWithTheSession() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(Inside.ONE + "/logs?follow=true"))
            .header("Authorization", "Bearer " + inside.person().accessToken())
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(answer.body()))) {
      assertThat(lines.readLine()).startsWith("asked");
      assertThat(lines.readLine()).isEqualTo("tick");

      inside.asks().post("/api/v1/auth/logout").then().statusCode(204);

      assertThat(lines.lines().filter(line -> !line.equals("tick"))).isEmpty();
    }
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:" + io.restassured.RestAssured.port + path);
  }
}
