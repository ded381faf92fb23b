package io.mlride.gateway.server;

import io.mlride.gateway.GatewaySettings;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.X509KeyManager;

/** Certificate and key, which are replaced before they run out. */
@Singleton
class TlsFiles {

  private record Read(byte[] certificate, byte[] key) {
    boolean says(Read other) {
      return Arrays.equals(certificate, other.certificate) && Arrays.equals(key, other.key);
    }
  }

  private final Optional<String> certificate;
  private final Optional<String> key;
  private final Vertx vertx;
  private final CurrentKey current = new CurrentKey();
  private Read last = new Read(new byte[0], new byte[0]);

  TlsFiles(GatewaySettings settings, Vertx vertx) {
    this.vertx = vertx;
    certificate = settings.tls().certificate();
    key = settings.tls().key();
    if (certificate.isPresent() != key.isPresent()) {
      throw new IllegalArgumentException(
          "mlride.gateway.tls.certificate and mlride.gateway.tls.key go together: set both or none");
    }
  }

  /** What the server serves with; empty: it is plain. */
  Optional<KeyCertOptions> options() {
    return certificate.map(file -> KeyCertOptions.wrap(current));
  }

  /**
   * Reads them, if there are any. Whoever writes them may be at it just now, so that what does not
   * fit is no end: the pair that was there stays.
   *
   * @return whether there is another pair now
   * @throws IllegalArgumentException they cannot be used
   */
  synchronized boolean read() {
    if (certificate.isEmpty()) {
      return false;
    }
    try {
      var now =
          new Read(
              Files.readAllBytes(Path.of(certificate.get())),
              Files.readAllBytes(Path.of(key.orElseThrow())));
      if (now.says(last)) {
        return false;
      }
      var pem =
          new PemKeyCertOptions()
              .setCertValue(Buffer.buffer(now.certificate()))
              .setKeyValue(Buffer.buffer(now.key()));
      current.replace((X509KeyManager) pem.getKeyManagerFactory(vertx).getKeyManagers()[0]);
      last = now;
      return true;
    } catch (Exception e) {
      throw new IllegalArgumentException(
          "Certificate %s and its key cannot be used: %s"
              .formatted(certificate.get(), e.getMessage()),
          e);
    }
  }
}
