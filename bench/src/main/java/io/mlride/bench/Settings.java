package io.mlride.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is measured, and with how many.
 *
 * @param api address of the API, without a path
 * @param metrics address of its metrics
 * @param adminPassword of the first admin, who is called chief
 * @param users people with accounts of their own
 * @param rounds how often each of them makes a workspace, after the first one
 * @param streams event streams that are open at once
 * @param changes how often something changes that all streams tell of
 * @param results folder for what was measured
 */
public record Settings(
    URI api,
    URI metrics,
    String adminPassword,
    int users,
    int rounds,
    int streams,
    int changes,
    Path results) {

  static Settings from(Map<String, String> environment) {
    return new Settings(
        URI.create(needed(environment, "API")),
        URI.create(needed(environment, "METRICS")),
        needed(environment, "ADMIN_PASSWORD"),
        number(environment, "USERS", 200),
        number(environment, "ROUNDS", 1),
        number(environment, "STREAMS", 1000),
        number(environment, "CHANGES", 20),
        Path.of(needed(environment, "RESULTS")));
  }

  private static String needed(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(name + " is not set; `make bench` sets it");
    }
    return value;
  }

  private static int number(Map<String, String> environment, String name, int usual) {
    var value = environment.getOrDefault(name, "");
    if (!value.isEmpty() && !value.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException(name + " is a number from 1 to 999999, not " + value);
    }
    return value.isEmpty() ? usual : Integer.parseInt(value);
  }
}
