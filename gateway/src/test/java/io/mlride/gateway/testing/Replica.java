package io.mlride.gateway.testing;

import static io.mlride.testing.Patience.await;

import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.mlride.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The gateway as it was built, in a process of its own. */
public final class Replica implements AutoCloseable {

  private static final int FINE = 200;

  private final Process process;
  private final int port;

  private Replica(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one and returns when it is ready. */
  public static Replica start(
      ApiServer cluster, EmbeddedDatabase database, Map<String, String> more) {
    var port = Ports.free();
    var management = Ports.free();
    var settings = new HashMap<>(cluster.settings());
    settings.putAll(database.settings(EmbeddedDatabase.GATEWAY));
    settings.put("mlride.gateway.host", "127.0.0.1");
    settings.put("mlride.gateway.port", port);
    settings.put("mlride.apps.url", "http://*.localhost:" + port);
    settings.put("mlride.portal.url", "http://portal.test");
    settings.put("mlride.gateway.session.check-every", "1s");
    settings.put("mlride.cluster.look-every", "1s");
    settings.put("quarkus.management.host", "127.0.0.1");
    settings.put("quarkus.management.port", management);
    settings.put("quarkus.shutdown.delay", "1ms");
    settings.putAll(more);
    var replica = new Replica(run(settings, port), Integer.parseInt(port));
    await().until(() -> !replica.process.isAlive() || isReady(management));
    if (!replica.process.isAlive()) {
      throw new IllegalStateException("The gateway did not start; see target/replica-*.log");
    }
    return replica;
  }

  private static Process run(Map<String, String> settings, String port) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx192m", "-XX:TieredStopAtLevel=1"));
    settings.forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(Path.of("target", "replica-" + port + ".log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReady(String management) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"));
    try {
      return HttpClient.newHttpClient()
              .send(request.build(), BodyHandlers.discarding())
              .statusCode()
          == FINE;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where browsers reach it. */
  public int port() {
    return port;
  }

  /** Asks it to end, as Kubernetes does. */
  public void end() {
    process.destroy();
  }

  /** Whether it has ended. */
  public boolean isOver() {
    return !process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
