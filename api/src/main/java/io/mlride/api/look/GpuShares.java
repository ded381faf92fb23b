package io.mlride.api.look;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How busy GPUs are, by the Pod that has them.
 *
 * @param percent of the busiest GPU of each Pod
 */
record GpuShares(Map<PodName, BigDecimal> percent) {

  static final GpuShares NONE = new GpuShares(Map.of());

  /**
   * One series a Pod. Labels of the exporter whose names Prometheus has labels for itself arrive as
   * {@code exported_...}, and then the plain ones are of the exporter's own Pod.
   */
  static final String QUERY =
      "max by (namespace, pod, exported_namespace, exported_pod) (DCGM_FI_DEV_GPU_UTIL)";

  record PodName(String namespace, String name) {}

  GpuShares {
    percent = Map.copyOf(percent);
  }

  Optional<BigDecimal> of(String namespace, String pod) {
    return Optional.ofNullable(percent.get(new PodName(namespace, pod)));
  }

  /** Reads what Prometheus answers; a GPU that no Pod has is left out. */
  static GpuShares read(JsonObject answer) {
    var found = new HashMap<PodName, BigDecimal>();
    var series = answer.getJsonObject("data").getJsonArray("result");
    for (var i = 0; i < series.size(); i++) {
      var one = series.getJsonObject(i);
      var share = new BigDecimal(one.getJsonArray("value").getString(1));
      pod(one.getJsonObject("metric")).ifPresent(pod -> found.merge(pod, share, BigDecimal::max));
    }
    return new GpuShares(found);
  }

  private static Optional<PodName> pod(JsonObject labels) {
    var prefix = labels.containsKey("exported_pod") ? "exported_" : "";
    var namespace = labels.getString(prefix + "namespace", "");
    var pod = labels.getString(prefix + "pod", "");
    return namespace.isEmpty() || pod.isEmpty()
        ? Optional.empty()
        : Optional.of(new PodName(namespace, pod));
  }
}
