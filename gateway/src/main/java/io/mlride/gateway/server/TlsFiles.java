package io.mlride.gateway.server;

import io.mlride.gateway.GatewaySettings;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Certificate and key, which are replaced before they run out. */
@Singleton
class TlsFiles {

  private record Read(byte[] certificate, byte[] key) {}

  private final Optional<String> certificate;
  private final Optional<String> key;
  private final Vertx vertx;
  private Read last;

  TlsFiles(GatewaySettings settings, Vertx vertx) {
    this.vertx = vertx;
    certificate = settings.tls().certificate();
    key = settings.tls().key();
    if (certificate.isPresent() != key.isPresent()) {
      throw new IllegalArgumentException(
          "mlride.gateway.tls.certificate and mlride.gateway.tls.key go together: set both or none");
    }
  }

  boolean areUsed() {
    return certificate.isPresent();
  }

  /** What the files say; empty: there are none. */
  synchronized Optional<PemKeyCertOptions> read() {
    last = null;
    return changed();
  }

  /** What the files say, if that is not what they said last time. */
  synchronized Optional<PemKeyCertOptions> changed() {
    if (!areUsed()) {
      return Optional.empty();
    }
    try {
      var now =
          new Read(
              Files.readAllBytes(Path.of(certificate.get())),
              Files.readAllBytes(Path.of(key.get())));
      if (last != null
          && Arrays.equals(last.certificate(), now.certificate())
          && Arrays.equals(last.key(), now.key())) {
        return Optional.empty();
      }
      var files = TlsPair.checked(ServerOptions.pem(now.certificate(), now.key()), vertx);
      last = now;
      return Optional.of(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
