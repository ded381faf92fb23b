package io.mlride.operator.imagetemplate.registry;

import static io.mlride.testing.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Debian's docker-registry as a process of its own, on a port of the loopback interface that the
 * kernel chooses and that stays the same when it comes back.
 */
public final class LoopbackRegistry implements AutoCloseable {
  public static final String USER = "puller";
  public static final String PASSWORD = "opensesame";

  private static final Path BINARY = Path.of("/usr/bin/docker-registry");
  private static final Pattern LISTENING = Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)");
  private static final String BCRYPT_OF_PASSWORD =
      "$2b$05$5O/tcBfxsQxKbjhUwDZZu.RN2H7m0VlymCRZxJUq3PRXprUEAEz3y";

  private final Path home;
  private String auth = "";
  private String tls = "";
  private int port;
  private Process process;

  /**
   * @param home an empty directory for its images
   */
  public LoopbackRegistry(Path home) {
    this.home = home;
  }

  /** Host and port, as in the name of an image. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Lets nobody in without {@link #USER} and {@link #PASSWORD}, from the next start on. */
  public LoopbackRegistry withPassword() {
    write("htpasswd", USER + ":" + BCRYPT_OF_PASSWORD + "\n");
    auth = "auth: {htpasswd: {realm: test, path: %s}}\n".formatted(home.resolve("htpasswd"));
    return this;
  }

  /** Lets in whoever brings a token of that server, from the next start on. */
  public LoopbackRegistry withTokensOf(TokenServer server) {
    write("token.pem", server.certificate());
    auth =
        "auth: {token: {realm: \"%s\", service: %s, issuer: %s, rootcertbundle: %s}}\n"
            .formatted(
                server.realm(), TokenServer.SERVICE, TokenServer.ISSUER, home.resolve("token.pem"));
    return this;
  }

  /** Speaks TLS with that key, from the next start on. */
  LoopbackRegistry withKey(TestKey key) {
    write("tls.pem", key.certificatePem());
    write("tls-key.pem", key.keyPem());
    tls =
        ", tls: {certificate: %s, key: %s}"
            .formatted(home.resolve("tls.pem"), home.resolve("tls-key.pem"));
    return this;
  }

  /** Everything it has logged since its last start, every request among it. */
  public String log() {
    try {
      return Files.readString(home.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, again on its old port if it had one, and waits until it answers. */
  public LoopbackRegistry start() {
    if (!Files.isExecutable(BINARY)) {
      throw new AssertionError(
          "%s is missing; install it with: apt-get install --no-install-recommends docker-registry"
              .formatted(BINARY));
    }
    write(
        "config.yml",
        """
        version: 0.1
        storage: {filesystem: {rootdirectory: %s}}
        http: {addr: "127.0.0.1:%d"%s}
        %s"""
            .formatted(home.resolve("images"), port, tls, auth));
    try {
      process =
          new ProcessBuilder(
                  List.of(BINARY.toString(), "serve", home.resolve("config.yml").toString()))
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await().pollInterval(Duration.ofMillis(20)).until(this::listening);
    return this;
  }

  /** Kills it, as a crash would. */
  public void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        throw new AssertionError("docker-registry does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      kill();
    }
  }

  private boolean listening() {
    var said = log();
    if (!process.isAlive()) {
      throw new AssertionError("docker-registry ended: " + said);
    }
    var match = LISTENING.matcher(said);
    if (!match.find()) {
      return false;
    }
    port = Integer.parseInt(match.group(1));
    return true;
  }

  private void write(String name, String content) {
    try {
      Files.writeString(home.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
