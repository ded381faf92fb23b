package io.mlride.operator.event;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.crds.time.WholeSeconds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Writes Kubernetes Events about objects. One call, one Event: it is meant for transitions, which
 * are rare. An Event that cannot be written is logged and lost; nothing depends on Events.
 */
@Singleton
public class EventEmitter {
  private static final Logger LOG = Logger.getLogger(EventEmitter.class);
  private static final String REPORTER = "mlride-operator";

  // The cause that the API server gives, which the client puts into its message:
  // https://github.com/kubernetes/api/blob/v0.36.0/core/v1/types.go (NamespaceTerminatingCause)
  private static final String NAMESPACE_GOES = "NamespaceTerminating";

  // What the API server accepts:
  // https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/
  private static final int LONGEST_NOTE = 1024;

  // Events about objects without a namespace lie here; the API server refuses them elsewhere.
  private static final String CLUSTER_EVENTS = "default";

  private final KubernetesClient client;
  private final Clock clock;

  /**
   * @param client with the right to create Events in every namespace
   * @param clock what time it is
   */
  public EventEmitter(KubernetesClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /**
   * Writes one Event.
   *
   * @param about the object it is shown with
   * @param type Warning where somebody has to do something
   * @param reason one word, a condition's reason mostly
   * @param message a sentence; cut off after 1,024 characters
   */
  public void emit(HasMetadata about, EventType type, String reason, String message) {
    try {
      client.resource(event(about, type, reason, message)).create();
    } catch (KubernetesClientException e) {
      // Nobody can read Events of a namespace that goes: losing them is no news.
      LOG.logf(
          String.valueOf(e.getMessage()).contains(NAMESPACE_GOES)
              ? Logger.Level.DEBUG
              : Logger.Level.WARN,
          "Event %s about %s %s was not written: %s",
          reason,
          about.getKind(),
          about.getMetadata().getName(),
          e.getMessage());
    }
  }

  private Event event(HasMetadata about, EventType type, String reason, String message) {
    var metadata = about.getMetadata();
    var now = WholeSeconds.of(clock.instant()).toString();
    return new EventBuilder()
        .withNewMetadata()
        .withGenerateName(metadata.getName() + ".")
        .withNamespace(Optional.ofNullable(metadata.getNamespace()).orElse(CLUSTER_EVENTS))
        .endMetadata()
        .withNewInvolvedObject()
        .withApiVersion(about.getApiVersion())
        .withKind(about.getKind())
        .withNamespace(metadata.getNamespace())
        .withName(metadata.getName())
        .withUid(metadata.getUid())
        .endInvolvedObject()
        .withType(type.name())
        .withReason(reason)
        .withMessage(message.length() > LONGEST_NOTE ? message.substring(0, LONGEST_NOTE) : message)
        .withNewSource()
        .withComponent(REPORTER)
        .endSource()
        .withFirstTimestamp(now)
        .withLastTimestamp(now)
        .withCount(1)
        .build();
  }
}
