package io.mlride.bench;

import io.mlride.bench.way.Comparison;
import java.net.http.HttpClient;
import java.nio.file.Files;

/** Runs one measurement, `load`, `streams` or `gateway`; `make bench` says with what. */
public final class Bench {
  private Bench() {}

  /** Ends with 1 when something was not as it should be, whatever it took. */
  public static void main(String[] arguments) throws Exception {
    var settings = Settings.from(System.getenv());
    Files.createDirectories(settings.results());
    var good = arguments.length == 1 && run(arguments[0], settings);
    // JMeter and the HTTP client leave threads behind.
    System.exit(good ? 0 : 1);
  }

  private static boolean run(String what, Settings settings) throws Exception {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var memory = new Memory(client, settings.metrics());
    switch (what) {
      case "load":
        return new Load(settings, memory).run();
      case "streams":
        var api = new Api(client, settings.api());
        return new Streams(settings, client, api, memory).run();
      case "gateway":
        return new Comparison(settings, client).run();
      default:
        throw new IllegalArgumentException("There is no measurement \"" + what + "\"");
    }
  }
}
