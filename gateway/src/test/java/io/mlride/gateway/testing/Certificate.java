package io.mlride.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate that a test makes for itself, as PEM files. */
public final class Certificate {

  private static final char[] PASSWORD = "for-tests-only".toCharArray();
  private static final int LINE = 64;

  private Certificate() {}

  /** Writes tls.crt and tls.key into a folder; what was there is replaced. */
  public static void write(Path folder, String name) {
    var store = folder.resolve("store.p12");
    try {
      Files.deleteIfExists(store);
      var made =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "test",
                  "-keyalg",
                  "EC",
                  "-groupname",
                  "secp256r1",
                  "-dname",
                  "CN=" + name,
                  "-storetype",
                  "PKCS12",
                  "-keystore",
                  store.toString(),
                  "-storepass",
                  new String(PASSWORD))
              .inheritIO()
              .start();
      if (made.waitFor() != 0) {
        throw new IllegalStateException("keytool failed");
      }
      var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
      pem(folder.resolve("tls.key"), "PRIVATE KEY", keys.getKey("test", PASSWORD).getEncoded());
      pem(folder.resolve("tls.crt"), "CERTIFICATE", keys.getCertificate("test").getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pem(Path file, String what, byte[] bytes) throws IOException {
    var text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, text));
  }
}
