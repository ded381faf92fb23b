package io.mlride.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A key with a certificate that nobody else has.
 *
 * @param store file of PKCS12
 * @param password of the file
 */
record TestKey(Path store, String password) {
  private static final String ALIAS = "tls";

  /** A new one. The certificate's name says nothing: a browser is told to trust the key. */
  static TestKey make() {
    try {
      var store = Files.createTempDirectory("mlride-e2e").resolve("tls.p12");
      // The last one named is deleted first.
      store.getParent().toFile().deleteOnExit();
      store.toFile().deleteOnExit();
      var made = new TestKey(store, Journey.newName() + Journey.newName());
      var options =
          "-genkeypair -alias %s -keyalg EC -groupname secp256r1 -dname CN=mlride -storetype PKCS12"
              + " -keystore %s -storepass %s";
      var words = new ArrayList<String>();
      words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
      words.addAll(List.of(options.formatted(ALIAS, store, made.password).split(" ")));
      Command.of(words).run();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a browser is told to trust in place of an authority. */
  String fingerprint() {
    try {
      var keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
      var key = keys.getCertificate(ALIAS).getPublicKey().getEncoded();
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
