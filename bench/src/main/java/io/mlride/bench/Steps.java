package io.mlride.bench;

import static us.abstracta.jmeter.javadsl.JmeterDsl.httpSampler;
import static us.abstracta.jmeter.javadsl.JmeterDsl.jsr223Sampler;
import static us.abstracta.jmeter.javadsl.JmeterDsl.uniformRandomTimer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import us.abstracta.jmeter.javadsl.http.DslHttpSampler;
import us.abstracta.jmeter.javadsl.java.DslJsr223Sampler;

/** Single steps of a person. */
final class Steps {
  /** Begins the names of steps that are no requests. */
  static final String WAIT = "until ";

  private static final String BASE = "${__P(url)}/api/v1";

  private Steps() {}

  /** A POST of somebody who has not logged in. */
  static DslHttpSampler anonymous(String kind, String path) {
    return request("POST", kind, path).header("Content-Type", "application/json");
  }

  static DslHttpSampler get(String kind, String path) {
    return withToken(request("GET", kind, path));
  }

  static DslHttpSampler post(String kind, String path) {
    return withToken(request("POST", kind, path)).header("Content-Type", "application/json");
  }

  static DslHttpSampler delete(String kind, String path) {
    return withToken(request("DELETE", kind, path));
  }

  private static DslHttpSampler withToken(DslHttpSampler request) {
    return request.header("Authorization", "Bearer ${token}");
  }

  /** People look at what they got before they ask again. */
  private static DslHttpSampler request(String method, String kind, String path) {
    return httpSampler(kind, BASE + path)
        .method(method)
        .children(uniformRandomTimer(Duration.ofSeconds(5), Duration.ofSeconds(15)));
  }

  /** Reads the stream until a workspace is in a phase, or "gone". */
  static DslJsr223Sampler await(String workspace, String phase, String kind) {
    return jsr223Sampler(
        kind, text("await.groovy").replace("WORKSPACE", workspace).replace("PHASE", phase));
  }

  static DslJsr223Sampler script(String kind, String name) {
    return jsr223Sampler(kind, text(name));
  }

  private static String text(String name) {
    try (var file = Steps.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
