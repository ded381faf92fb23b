package io.mlride.api.kubeconfig;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where people reach the cluster. */
@ConfigMapping(prefix = "mlride.cluster")
public interface ClusterSettings {

  /**
   * Address of the API server for people, such as https://k8s.example.org:6443; absent: the API's.
   */
  Optional<String> publicAddress();

  /** Certificates (PEM) of the authority that vouches for that address; absent: the API's. */
  Optional<String> publicCa();
}
