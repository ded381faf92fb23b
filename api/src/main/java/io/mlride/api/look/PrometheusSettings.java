package io.mlride.api.look;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where measurements of GPUs are. */
@ConfigMapping(prefix = "mlride.prometheus")
public interface PrometheusSettings {

  /**
   * A Prometheus that collects from NVIDIA's DCGM exporter, such as
   * http://prometheus.monitoring.svc:9090. Absent: GPUs are not looked at.
   */
  Optional<URI> url();
}
