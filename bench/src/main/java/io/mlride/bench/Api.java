package io.mlride.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The few requests of ours that are not measured themselves. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client;
  private final URI address;

  Api(HttpClient client, URI address) {
    this.client = client;
    this.address = address;
  }

  /** A new account's token for scripts, which lasts longer than any measurement. */
  String register(String handle, String password) {
    var session =
        ask(
            "POST",
            "/auth/register",
            Map.of("handle", handle, "password", password, "refreshTokenIn", "body"),
            "");
    return scriptToken(session.get("accessToken").asText());
  }

  /** The same for somebody who has an account. */
  String logIn(String handle, String password) {
    var session =
        ask(
            "POST",
            "/auth/login",
            Map.of("login", handle, "password", password, "refreshTokenIn", "body"),
            "");
    return scriptToken(session.get("accessToken").asText());
  }

  private String scriptToken(String token) {
    var end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    var wanted = Map.of("name", "bench", "scope", "write", "expiresAt", end.toString());
    return ask("POST", "/me/tokens", wanted, token).get("token").asText();
  }

  /** Changes the description of a template of the catalogue, which everybody is told. */
  void describe(String template, String description, String token) {
    ask(
        "PATCH",
        "/image-templates/" + template,
        Map.of("spec", Map.of("description", description)),
        token);
  }

  /** A request for the stream of events of the token's owner. */
  HttpRequest events(String token) {
    return HttpRequest.newBuilder(uri("/events"))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private JsonNode ask(String method, String path, Object body, String token) {
    var patch = method.equals("PATCH");
    try {
      var request =
          HttpRequest.newBuilder(uri(path))
              .timeout(PATIENCE)
              .header("Content-Type", patch ? "application/merge-patch+json" : "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      if (patch) {
        request.header("If-Match", "*");
      }
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
      var answer = client.send(request.build(), BodyHandlers.ofString());
      return read(method + " " + path, answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in " + method + " " + path, e);
    }
  }

  private static JsonNode read(String what, int status, String body)
      throws JsonProcessingException {
    if (status >= 300) {
      throw new IllegalStateException(what + " was answered " + status + ": " + body);
    }
    return JSON.readTree(body);
  }

  private URI uri(String path) {
    return address.resolve("/api/v1" + path);
  }
}
