package io.mlride.gateway.server;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;

/**
 * The certificate and key that connections are begun with. Another pair takes their place in one
 * step: a server that is told to load new files answers nobody until it has.
 */
final class CurrentKey extends X509ExtendedKeyManager {

  private static final byte[] TEXT = {1, 2, 3};

  private volatile X509KeyManager now;

  /**
   * Goes on with another pair.
   *
   * @throws GeneralSecurityException key and certificate do not belong together
   */
  void replace(X509KeyManager next) throws GeneralSecurityException {
    for (var type : new String[] {"RSA", "EC", "EdDSA"}) {
      var aliases = next.getServerAliases(type, null);
      if (aliases != null && aliases.length > 0) {
        check(next.getPrivateKey(aliases[0]), next.getCertificateChain(aliases[0])[0]);
        now = next;
        return;
      }
    }
    throw new GeneralSecurityException("there is no key of a kind that is used for TLS");
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

  @Override
  public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
    return now.chooseServerAlias(type, issuers, null);
  }

  @Override
  public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
    return now.chooseServerAlias(type, issuers, socket);
  }

  @Override
  public String[] getServerAliases(String type, Principal[] issuers) {
    return now.getServerAliases(type, issuers);
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return now.getCertificateChain(alias);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return now.getPrivateKey(alias);
  }

  @Override
  public String[] getClientAliases(String type, Principal[] issuers) {
    return null;
  }

  @Override
  public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
    return null;
  }
}
