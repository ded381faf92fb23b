package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What somebody would look at who finds a workspace other than it should be. */
public final class Diagnosis {
  private static final int EVENTS = 25;

  private Diagnosis() {}

  /** Its status, its Pod's and what happened around it. */
  static String of(TestWorkspace workspace) {
    return String.join(
        System.lineSeparator(),
        Serialization.asYaml(workspace.status()),
        workspace.pod().map(pod -> Serialization.asYaml(pod.getStatus())).orElse("no Pod"),
        events(workspace.user(), workspace.namespace()));
  }

  /** The last Events of a namespace, oldest first. */
  static String events(KubernetesClient client, String namespace) {
    var all = client.v1().events().inNamespace(namespace).list().getItems();
    return all.stream()
        .sorted(Comparator.comparing(Diagnosis::time))
        .skip(Math.max(0, all.size() - EVENTS))
        .map(Diagnosis::line)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String time(Event event) {
    return event.getLastTimestamp() == null
        ? event.getMetadata().getCreationTimestamp()
        : event.getLastTimestamp();
  }

  private static String line(Event event) {
    return "%s %s/%s %s: %s"
        .formatted(
            time(event),
            event.getInvolvedObject().getKind(),
            event.getInvolvedObject().getName(),
            event.getReason(),
            event.getMessage());
  }
}
