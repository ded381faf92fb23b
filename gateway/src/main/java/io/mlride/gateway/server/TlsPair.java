package io.mlride.gateway.server;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509KeyManager;

/**
 * Looks whether a certificate and a key belong together. A server that is given others answers
 * nobody any more, and files are read while somebody writes them.
 */
final class TlsPair {

  private static final byte[] TEXT = {1, 2, 3};

  private TlsPair() {}

  /**
   * Refuses what cannot be served.
   *
   * @throws IllegalArgumentException they do not belong together, or one cannot be read
   */
  static PemKeyCertOptions checked(PemKeyCertOptions files, Vertx vertx) {
    try {
      var keys = (X509KeyManager) files.getKeyManagerFactory(vertx).getKeyManagers()[0];
      for (var type : new String[] {"RSA", "EC", "EdDSA"}) {
        var aliases = keys.getServerAliases(type, null);
        if (aliases != null && aliases.length > 0) {
          check(keys.getPrivateKey(aliases[0]), keys.getCertificateChain(aliases[0])[0]);
          return files;
        }
      }
    } catch (Exception e) {
      throw new IllegalArgumentException("certificate or key cannot be read: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("there is no key of a kind that is used for TLS");
  }

  private static void check(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    var signature = Signature.getInstance(algorithm(key));
    signature.initSign(key);
    signature.update(TEXT);
    var signed = signature.sign();
    signature.initVerify(certificate);
    signature.update(TEXT);
    if (!signature.verify(signed)) {
      throw new GeneralSecurityException("the key is not that of the certificate");
    }
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }
}
