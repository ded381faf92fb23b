package io.mlride.operator.imagetemplate.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the installation knows about image registries. */
@ConfigMapping(prefix = "mlride.registries")
public interface RegistrySettings {

  /**
   * Registries that are asked over plain HTTP, as host or host:port. They get pull secrets over
   * plain HTTP too, so they belong on a network that is trusted.
   */
  Optional<List<String>> insecure();

  /**
   * Registries that are asked for templates in users' namespaces, besides the insecure ones; those
   * of the catalogue may name any. Elsewhere the operator would connect to whatever address a user
   * writes down.
   */
  @WithDefault("docker.io,ghcr.io,quay.io,gcr.io,nvcr.io,mcr.microsoft.com,public.ecr.aws")
  List<String> known();

  /** How long to wait for a connection, and for each read. */
  @WithDefault("5s")
  Duration answerWithin();

  /** How long all requests of one look-up may take together. */
  @WithDefault("15s")
  Duration lookUpWithin();
}
