package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.PodSpecFacts;
import java.util.Map;
import java.util.Optional;

/**
 * Which variable's Secret or key is missing. The kubelet says one of {@code secret "NAME" not
 * found} and {@code couldn't find key KEY in Secret NAMESPACE/NAME}.
 */
final class MissingSecret {

  private MissingSecret() {}

  static Optional<Explanation> in(Pod pod) {
    return PodFacts.containers(pod)
        .flatMap(status -> PodFacts.waiting(status).stream())
        .filter(waiting -> "CreateContainerConfigError".equals(waiting.getReason()))
        .map(ContainerStateWaiting::getMessage)
        .flatMap(message -> named(pod, message).stream())
        .findFirst();
  }

  private static Optional<Explanation> named(Pod pod, String message) {
    return PodSpecFacts.mainSpec(pod).getEnv().stream()
        .filter(variable -> isMeant(variable, message))
        .findFirst()
        .map(
            variable -> {
              var secret = variable.getValueFrom().getSecretKeyRef();
              return Reason.SecretNotFound.explain(
                  Map.of(
                      "variable", variable.getName(),
                      "key", secret.getKey(),
                      "secret", secret.getName()));
            });
  }

  private static boolean isMeant(EnvVar variable, String message) {
    var source = variable.getValueFrom();
    if (source == null || source.getSecretKeyRef() == null) {
      return false;
    }
    var secret = source.getSecretKeyRef();
    var keyMissing =
        message.contains("key " + secret.getKey() + " in Secret")
            && message.endsWith("/" + secret.getName());
    return keyMissing || message.contains("secret \"" + secret.getName() + "\" not found");
  }
}
