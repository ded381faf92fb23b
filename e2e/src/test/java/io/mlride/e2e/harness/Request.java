package io.mlride.e2e.harness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.Set;

/**
 * One answered request to the API server, as its audit log tells it.
 *
 * @param verb of Kubernetes: get, list, watch, create, update, patch, delete, ...
 * @param user who asked
 * @param objectRef what it was about; absent for addresses that are no objects
 * @param responseStatus the answer
 * @param requestURI address, with the query
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Request(
    String verb, User user, Target objectRef, Answer responseStatus, String requestURI) {
  private static final Set<String> WRITES =
      Set.of("create", "update", "patch", "delete", "deletecollection");

  /** Who asked. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record User(String username) {}

  /** What a request was about. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Target(String resource, String subresource, String namespace, String name) {}

  /** The HTTP status. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Answer(int code) {}

  /** Whether it asked for a change; leases and Events apart, which say nothing about objects. */
  public boolean isWrite() {
    return WRITES.contains(verb)
        && !kind().equals("leases")
        && !kind().equals("events")
        && !kind().startsWith("selfsubject");
  }

  /** Whether it was about something in that namespace. */
  public boolean isIn(String namespace) {
    return target().filter(it -> namespace.equals(it.namespace())).isPresent();
  }

  /** Whether an account of that name asked. */
  public boolean isBy(String username) {
    return username.equals(user.username());
  }

  /** Whether what was asked for was done. */
  public boolean succeeded() {
    return responseStatus != null && responseStatus.code() < 300;
  }

  /** Resource and subresource: {@code pods}, {@code workspaces/status}. */
  public String kind() {
    return target()
        .map(
            it -> it.subresource() == null ? it.resource() : it.resource() + "/" + it.subresource())
        .orElse("");
  }

  /** Name of the object; empty where none is named, as with lists. */
  public String name() {
    return target().map(Target::name).orElse("");
  }

  private Optional<Target> target() {
    return Optional.ofNullable(objectRef);
  }
}
