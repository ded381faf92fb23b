package io.mlride.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The API in a script's hands.
 *
 * @param url where it answers
 * @param token of whoever asks; null before a log-in
 */
public record ApiClient(URI url, String token) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /**
   * Asks for something that has to be done.
   *
   * @param body becomes JSON; null: none
   * @return what was answered
   * @throws AssertionError if it was refused; the message has the refusal
   */
  public JsonNode send(String method, String path, Object body) {
    var answer = ask(method, path, body);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(
          "%s %s was answered %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
    }
    return parsed(answer.body());
  }

  /** Asks, and tells the status of the answer. */
  public int status(String method, String path, Object body) {
    return ask(method, path, body).statusCode();
  }

  private HttpResponse<String> ask(String method, String path, Object body) {
    try {
      var request =
          HttpRequest.newBuilder(url.resolve("/api/v1" + path))
              .method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(JSON.writeValueAsString(body)));
      if (body != null) {
        request.header("Content-Type", "application/json");
      }
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path + " was interrupted", e);
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
