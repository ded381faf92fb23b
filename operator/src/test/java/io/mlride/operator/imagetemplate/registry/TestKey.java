package io.mlride.operator.imagetemplate.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * A fresh key with a certificate for 127.0.0.1 that it has signed itself.
 *
 * @param key signs
 * @param certificate vouches for the key, and nobody for it
 */
record TestKey(PrivateKey key, X509Certificate certificate) {
  private static final String PASSWORD = "changeit";

  /**
   * @param home a directory to make it in
   */
  static TestKey make(Path home)
      throws IOException, GeneralSecurityException, InterruptedException {
    var store = Files.createTempDirectory(home, "key").resolve("key.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(store.resolveSibling("keytool.log").toFile());
    if (made.start().waitFor() != 0) {
      throw new AssertionError(Files.readString(store.resolveSibling("keytool.log")));
    }
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return new TestKey(
        (PrivateKey) keys.getKey("key", PASSWORD.toCharArray()),
        (X509Certificate) keys.getCertificate("key"));
  }

  String certificatePem() {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  private static String pem(String what, byte[] encoded) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(encoded));
  }
}
