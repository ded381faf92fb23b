package io.mlride.operator.imagetemplate.registry;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.pullsecret.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Registries that are not what they should be, and what they are not told. */
@Timeout(120)
class WaywardRegistryTest {
  private static final Optional<Login> LOGIN =
      Optional.of(new Login(LoopbackRegistry.USER, LoopbackRegistry.PASSWORD));

  @TempDir Path home;
  @TempDir Path work;

  @Test
  void anImageThatIsStillTheSameIsNotDownloadedAgain() throws Exception {
    try (var registry = new LoopbackRegistry(home).start()) {
      var images = new TestImages(registry.address(), work);
      images.push("minimal:1.0", "regular", "linux/amd64", "linux/arm64");
      var found = ask(TestSettings.plain(registry.address()), registry.address());
      registry.kill();
      registry.start();

      var again =
          new JibRegistry(TestSettings.plain(registry.address()))
              .ask(
                  Questions.about(registry.address(), "minimal"),
                  Optional.of((Answer.Found) found),
                  Optional.empty());

      assertThat(again).isEqualTo(found);
      assertThat(registry.log()).contains("HEAD /v2/minimal/manifests/1.0 ");
      assertThat(registry.log()).doesNotContain("GET /v2/minimal/manifests/1.0 ");
    }
  }

  @Test
  void anImageThatChangedIsSeen() throws Exception {
    try (var registry = new LoopbackRegistry(home).start()) {
      var images = new TestImages(registry.address(), work);
      images.push("minimal:1.0", "old");
      var old = (Answer.Found) ask(TestSettings.plain(registry.address()), registry.address());
      images.push("minimal:1.0", "new");

      var now =
          new JibRegistry(TestSettings.plain(registry.address()))
              .ask(
                  Questions.about(registry.address(), "minimal"),
                  Optional.of(old),
                  Optional.empty());

      assertThat(((Answer.Found) now).digest())
          .isNotEqualTo(old.digest())
          .isEqualTo(images.digest("minimal", "1.0"));
    }
  }

  @Test
  void nobodyVouchesForItsCertificate() throws Exception {
    try (var registry = new LoopbackRegistry(home).withKey(TestKey.make(home)).start()) {

      assertThat(ask(TestSettings.secureOnly(), registry.address()))
          .isInstanceOf(Answer.Unreachable.class);
      await().untilAsserted(() -> assertThat(registry.log()).contains("TLS handshake error"));
      assertThat(registry.log()).doesNotContain("manifests");
    }
  }

  @Test
  void takesConnectionsAndSaysNothing() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var address = "127.0.0.1:" + silent.getLocalPort();

      assertThat(ask(TestSettings.impatientWithReads(address), address))
          .isInstanceOf(Answer.Unreachable.class);
    }
  }

  @Test
  void talksForEver() throws Exception {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    var drops = Executors.newSingleThreadScheduledExecutor();
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          drops.scheduleAtFixedRate(() -> drop(exchange), 0, 20, TimeUnit.MILLISECONDS);
        });
    server.start();
    try {
      var address = "127.0.0.1:" + server.getAddress().getPort();

      assertThat(ask(TestSettings.impatientWithLookUps(address), address))
          .isInstanceOf(Answer.Unreachable.class);
    } finally {
      drops.shutdownNow();
      server.stop(0);
    }
  }

  @Test
  void isNoRegistryAtAll() throws Exception {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> answer(exchange, "<html>Welcome</html>"));
    server.start();
    try {
      var address = "127.0.0.1:" + server.getAddress().getPort();

      assertThat(ask(TestSettings.plain(address), address)).isInstanceOf(Answer.Unreachable.class);
    } finally {
      server.stop(0);
    }
  }

  private static Answer ask(TestSettings settings, String address) {
    return new JibRegistry(settings)
        .ask(Questions.about(address, "minimal"), Optional.empty(), LOGIN);
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    exchange.sendResponseHeaders(200, body.length());
    exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
    exchange.close();
  }

  private static void drop(HttpExchange exchange) {
    try {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
    } catch (IOException gone) {
      exchange.close();
    }
  }
}
