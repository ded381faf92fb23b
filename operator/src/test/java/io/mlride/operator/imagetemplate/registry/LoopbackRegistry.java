package io.mlride.operator.imagetemplate.registry;

import static org.awaitility.Awaitility.await;

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
        http: {addr: "127.0.0.1:%d"}
        %s"""
            .formatted(home.resolve("images"), port, auth));
    var log = home.resolve("log");
    try {
      process =
          new ProcessBuilder(
                  List.of(BINARY.toString(), "serve", home.resolve("config.yml").toString()))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> listening(log));
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

  private boolean listening(Path log) throws IOException {
    var said = Files.readString(log);
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
