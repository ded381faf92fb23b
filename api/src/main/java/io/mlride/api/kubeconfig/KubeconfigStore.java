package io.mlride.api.kubeconfig;

import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.crds.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Gets tokens of users' accounts, and knows where the cluster is. */
@ApplicationScoped
class KubeconfigStore {

  private static final Duration LIFE = Duration.ofHours(1);

  private final KubernetesClient client;
  private final ClusterSettings settings;

  KubeconfigStore(KubernetesClient client, ClusterSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  /** A token of the account that people use kubectl with. */
  String token(String namespace) {
    TokenRequest asked =
        new TokenRequestBuilder()
            .withNewSpec()
            .withExpirationSeconds(LIFE.toSeconds())
            .endSpec()
            .build();
    return client
        .serviceAccounts()
        .inNamespace(namespace)
        .withName(Names.USER_ACCOUNT)
        .tokenRequest(asked)
        .getStatus()
        .getToken();
  }

  String address() {
    return settings.publicAddress().orElseGet(() -> client.getConfiguration().getMasterUrl());
  }

  /** Empty: the address has a certificate that every system trusts. */
  Optional<String> authority() {
    var own = client.getConfiguration();
    return settings
        .publicCa()
        .map(pem -> encoded(pem.getBytes(StandardCharsets.US_ASCII)))
        .or(() -> Optional.ofNullable(own.getCaCertFile()).map(KubeconfigStore::encodedFile))
        .or(() -> Optional.ofNullable(own.getCaCertData()));
  }

  private static String encoded(byte[] certificates) {
    return Base64.getEncoder().encodeToString(certificates);
  }

  private static String encodedFile(String file) {
    try {
      return encoded(Files.readAllBytes(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
