package io.mlride.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** What an {@link ApiServer} was asked, in order. */
public final class AuditLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> WRITES = Set.of("create", "update", "patch", "delete");

  private AuditLog() {}

  /**
   * One answered request.
   *
   * @param user who asked; where somebody acted as another, that other
   * @param verb as in RBAC
   * @param resource plural, with its subresource after a slash
   * @param namespace empty for what has none
   * @param name empty for lists and generated names
   * @param code HTTP status of the answer
   */
  public record Request(
      String user, String verb, String resource, String namespace, String name, int code) {

    /** Whether it was meant to change something; Events and leases apart. */
    public boolean isWrite() {
      return WRITES.contains(verb) && !resource.equals("events") && !resource.equals("leases");
    }
  }

  /** Everything that a user has asked so far. */
  public static List<Request> of(ApiServer server, String user) {
    try (var lines = Files.lines(server.auditLog())) {
      return lines.map(AuditLog::read).filter(it -> it.user().equals(user)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Request read(String line) {
    try {
      var event = JSON.readTree(line);
      var object = event.path("objectRef");
      var subresource = object.path("subresource").asText();
      return new Request(
          user(event),
          event.path("verb").asText(),
          object.path("resource").asText() + (subresource.isEmpty() ? "" : "/" + subresource),
          object.path("namespace").asText(),
          object.path("name").asText(),
          event.path("responseStatus").path("code").asInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String user(JsonNode event) {
    return event.has("impersonatedUser")
        ? event.path("impersonatedUser").path("username").asText()
        : event.path("user").path("username").asText();
  }
}
