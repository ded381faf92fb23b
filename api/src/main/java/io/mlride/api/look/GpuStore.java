package io.mlride.api.look;

import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks a Prometheus how busy GPUs are, about all of them at once. */
@ApplicationScoped
public class GpuStore {

  private static final Logger LOG = Logger.getLogger(GpuStore.class);
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Optional<URI> url;
  private final WebClient http;

  GpuStore(PrometheusSettings settings, Vertx vertx) {
    url = settings.url();
    http =
        WebClient.create(
            vertx, new WebClientOptions().setConnectTimeout(3_000).setUserAgentEnabled(false));
  }

  /** Whether anybody measures GPUs here. */
  boolean isThere() {
    return url.isPresent();
  }

  /** What is known now; nothing while Prometheus does not answer. */
  GpuShares shares() {
    return url.map(this::ask).orElse(GpuShares.NONE);
  }

  private GpuShares ask(URI prometheus) {
    try {
      var answer =
          http.getAbs(prometheus.toString().replaceAll("/+$", "") + "/api/v1/query")
              .addQueryParam("query", GpuShares.QUERY)
              .timeout(PATIENCE.toMillis())
              .send()
              .await()
              .atMost(PATIENCE);
      if (answer.statusCode() != OK) {
        return unknown(prometheus, "status " + answer.statusCode());
      }
      return GpuShares.read(answer.bodyAsJsonObject());
    } catch (RuntimeException e) {
      return unknown(prometheus, e.toString());
    }
  }

  private static GpuShares unknown(URI prometheus, String why) {
    LOG.warnf(
        "Prometheus at %s does not say how busy GPUs are: %s. Meanwhile workspaces with GPUs are not"
            + " stopped for being idle.",
        prometheus, why);
    return GpuShares.NONE;
  }

  @PreDestroy
  void close() {
    http.close();
  }
}
