package io.mlride.operator.capacity.plan;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pods and containers as tests need them; requests are written "cpu=1 memory=1Gi". */
final class Pods {

  private Pods() {}

  static PodBuilder on(String node, String phase, Container... containers) {
    return new PodBuilder()
        .withNewMetadata()
        .withName("p")
        .endMetadata()
        .withNewSpec()
        .withNodeName(node)
        .withContainers(containers)
        .endSpec()
        .withNewStatus()
        .withPhase(phase)
        .endStatus();
  }

  static Container container(String name, String requests) {
    return new ContainerBuilder()
        .withName(name)
        .withResources(new ResourceRequirementsBuilder().withRequests(quantities(requests)).build())
        .build();
  }

  static Container sidecar(String name, String requests) {
    return new ContainerBuilder(container(name, requests)).withRestartPolicy("Always").build();
  }

  static ContainerStatus status(String name, String allocated, String actual) {
    return new ContainerStatusBuilder()
        .withName(name)
        .withAllocatedResources(quantities(allocated))
        .withResources(new ResourceRequirementsBuilder().withRequests(quantities(actual)).build())
        .build();
  }

  static Map<String, Quantity> quantities(String text) {
    var quantities = new LinkedHashMap<String, Quantity>();
    for (var part : text.split(" ")) {
      if (!part.isEmpty()) {
        quantities.put(part.split("=")[0], Quantity.parse(part.split("=")[1]));
      }
    }
    return quantities;
  }
}
