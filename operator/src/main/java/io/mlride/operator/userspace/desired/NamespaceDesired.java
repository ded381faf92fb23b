package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.UserSpace;
import java.util.HashMap;
import java.util.Map;

/**
 * The user's namespace. Pods in it have to keep to the restricted profile, whoever makes them: <a
 * href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security
 * Standards</a>.
 */
final class NamespaceDesired {
  private static final String POD_SECURITY = "pod-security.kubernetes.io/";

  private NamespaceDesired() {}

  static Namespace of(UserSpace space) {
    var name = space.getMetadata().getName();
    return new NamespaceBuilder()
        .withNewMetadata()
        .withName(Names.userNamespace(name))
        .withLabels(labels(name))
        .withOwnerReferences(SpaceObjects.controller(space))
        .endMetadata()
        .build();
  }

  private static Map<String, String> labels(String name) {
    var labels = new HashMap<>(Labels.ofUserSpace(name));
    for (var mode : new String[] {"enforce", "audit", "warn"}) {
      labels.put(POD_SECURITY + mode, "restricted");
      labels.put(POD_SECURITY + mode + "-version", "latest");
    }
    return labels;
  }
}
