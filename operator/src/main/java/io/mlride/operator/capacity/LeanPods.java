package io.mlride.operator.capacity;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.informers.cache.BasicItemStore;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.util.List;

/**
 * Keeps of each Pod what counts for room and records. Every Pod of the cluster is in this cache,
 * and most of a Pod is what this leaves out.
 */
class LeanPods extends BasicItemStore<Pod> {

  LeanPods() {
    super(Cache::metaUidKeyFunc);
  }

  @Override
  public Pod put(String key, Pod pod) {
    return super.put(key, lean(pod));
  }

  private static Pod lean(Pod pod) {
    pod.getMetadata().setManagedFields(null);
    pod.getMetadata().setAnnotations(null);
    var spec = pod.getSpec();
    spec.setVolumes(null);
    spec.setAffinity(null);
    spec.setTolerations(null);
    for (var containers : List.of(spec.getContainers(), spec.getInitContainers())) {
      for (var container : containers) {
        container.setArgs(null);
        container.setCommand(null);
        container.setEnv(null);
        container.setEnvFrom(null);
        container.setLifecycle(null);
        container.setLivenessProbe(null);
        container.setReadinessProbe(null);
        container.setStartupProbe(null);
        container.setVolumeMounts(null);
      }
    }
    return pod;
  }
}
