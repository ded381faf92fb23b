package io.mlride.api.use;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.PodMetrics;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Asks the cluster's metrics about one Pod. */
@ApplicationScoped
public class UseStore {

  private final KubernetesClient client;

  UseStore(KubernetesClient client) {
    this.client = client;
  }

  /** Empty: it was not measured yet, or this cluster measures nothing. */
  public Optional<UsePoint> measure(String namespace, String pod) {
    try {
      return Optional.ofNullable(client.top().pods().metrics(namespace, pod)).map(UseStore::point);
    } catch (KubernetesClientException e) {
      // 404: not measured yet, or no such API; 503: whatever serves it is away.
      if (e.getCode() == 404 || e.getCode() == 503) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static UsePoint point(PodMetrics metrics) {
    return new UsePoint(
        OffsetDateTime.parse(metrics.getTimestamp()).toInstant(),
        sum(metrics, "cpu"),
        sum(metrics, "memory"));
  }

  private static BigDecimal sum(PodMetrics metrics, String name) {
    var sum =
        metrics.getContainers().stream()
            .map(container -> container.getUsage().getOrDefault(name, new Quantity("0")))
            .map(Granted::number)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum;
  }
}
