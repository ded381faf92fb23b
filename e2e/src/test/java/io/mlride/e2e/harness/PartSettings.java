package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.readiness.Readiness;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of one part of the product, which it reads when it begins.
 *
 * @param client with the rights of e2e/rights.yaml
 * @param part operator, api or gateway
 */
public record PartSettings(KubernetesClient client, String part) {
  private static final String FILE = "application.properties";

  /** All of them, as they stand in its file. */
  public String text() {
    return map().get().getData().get(FILE);
  }

  /** One of them. */
  public String get(String key) {
    var all = new Properties();
    try {
      all.load(new StringReader(text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.getProperty(key);
  }

  /** Says more, which wins over what is there, and returns when the part goes by it. */
  public void add(Map<String, String> more) {
    if (more.entrySet().stream().allMatch(it -> it.getValue().equals(get(it.getKey())))) {
      return;
    }
    var lines = new StringBuilder(text());
    more.forEach((key, value) -> lines.append('\n').append(key).append('=').append(value));
    replace(lines.append('\n').toString());
  }

  /** Takes this for its file, and returns when the part goes by it. */
  public void replace(String text) {
    if (text.equals(text())) {
      return;
    }
    map()
        .edit(
            it -> {
              it.getData().put(FILE, text);
              return it;
            });
    var old = names(pods().list().getItems());
    pods().resources().forEach(PodResource::delete);
    Eventually.see(
        "the part " + part + " began anew",
        () -> pods().list().getItems(),
        now ->
            !now.isEmpty()
                && now.stream().allMatch(Readiness::isPodReady)
                && names(now).stream().noneMatch(old::contains));
  }

  private Resource<ConfigMap> map() {
    return client.configMaps().inNamespace(Names.SYSTEM_NAMESPACE).withName("mlride-" + part);
  }

  private FilterWatchListDeletable<Pod, PodList, PodResource> pods() {
    return client.pods().inNamespace(Names.SYSTEM_NAMESPACE).withLabel(Labels.COMPONENT, part);
  }

  private static List<String> names(List<Pod> pods) {
    return pods.stream().map(pod -> pod.getMetadata().getName()).toList();
  }
}
