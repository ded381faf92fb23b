package io.mlride.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends what a cell of the matrix asks for, and reads the status only: answers may be endless. */
final class MatrixRequest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Matrix matrix;
  private final Cast cast;

  MatrixRequest(Matrix matrix, Cast cast) {
    this.matrix = matrix;
    this.cast = cast;
  }

  int send(OperationList.Operation operation, String column) {
    var asked = matrix.request(operation.id());
    var query = new HashMap<>(asked.query());
    if (operation.takes("owner")) {
      query.putAll(whose(column));
    }
    var request =
        HttpRequest.newBuilder(uri(operation.path(), asked.values(), query))
            .timeout(Duration.ofSeconds(20))
            .method(
                operation.method(),
                operation.hasBody()
                    ? BodyPublishers.ofString(cast.filled(json(asked.body())))
                    : BodyPublishers.noBody());
    if (operation.hasBody()) {
      request.header("Content-Type", operation.bodyType());
    }
    if (operation.takes("If-Match")) {
      request.header("If-Match", "*");
    }
    return status(as(column, request));
  }

  /** The answer to a handshake: 101 if the socket is opened. */
  int open(String path, String column) {
    // The client of Java would not let us set the headers of a handshake.
    return Handshake.status(uri(path, Map.of(), whose(column)), cast.tokens().get(column));
  }

  private static Map<String, String> whose(String column) {
    return column.equals("other") || column.equals("admin") ? Map.of("owner", "$owner") : Map.of();
  }

  private HttpRequest as(String column, HttpRequest.Builder request) {
    var token = cast.tokens().get(column);
    return token == null
        ? request.build()
        : request.header("Authorization", "Bearer " + token).build();
  }

  private URI uri(String path, Map<String, String> values, Map<String, String> query) {
    var filled = path;
    for (var source : List.of(values, matrix.values())) {
      for (var value : source.entrySet()) {
        filled = filled.replace("{" + value.getKey() + "}", encode(cast.filled(value.getValue())));
      }
    }
    var text =
        query.entrySet().stream()
            .map(it -> it.getKey() + "=" + encode(cast.filled(it.getValue())))
            .collect(Collectors.joining("&", "?", ""));
    return URI.create("http://localhost:" + RestAssured.port + filled + text);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static int status(HttpRequest request) {
    try {
      HttpResponse<InputStream> answer =
          CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (IOException e) {
      throw new AssertionError(request + ": " + e, e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
