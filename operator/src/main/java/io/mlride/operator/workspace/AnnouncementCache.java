package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.javaoperatorsdk.operator.api.config.informer.FieldSelectorBuilder;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.workspace.model.Announcements;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Events that say of a home disk or a Pod what its status does not. The API server picks them by
 * reason, one watch each: a field selector knows no "or", and all Events of a cluster are many.
 */
final class AnnouncementCache {

  // Said by the persistent volume controller and by the provisioners:
  // https://github.com/kubernetes/kubernetes/blob/v1.36.0/pkg/controller/volume/events/event.go
  private static final String PROVISIONING_FAILED = "ProvisioningFailed";

  // https://github.com/kubernetes/kubernetes/blob/v1.36.0/pkg/kubelet/events/event.go
  private static final String ATTACH_FAILED = "FailedAttachVolume";
  private static final String ATTACHED_ELSEWHERE = "Multi-Attach error";

  // Said by the cluster autoscaler of each Pod that a node is added for.
  private static final String SCALE_UP = "TriggeredScaleUp";

  // Index: uid of the object that an Event is about.
  private static final String ABOUT = "about";

  private final InformerEventSource<Event, Workspace> provisioning;
  private final InformerEventSource<Event, Workspace> attaching;
  private final InformerEventSource<Event, Workspace> scaling;

  AnnouncementCache(ConcernedWorkspaces concerned, EventSourceContext<Workspace> context) {
    provisioning =
        source(PROVISIONING_FAILED, "PersistentVolumeClaim", concerned::ofClaimNamed, context);
    attaching = source(ATTACH_FAILED, "Pod", concerned::ofPodNamed, context);
    scaling = source(SCALE_UP, "Pod", concerned::ofPodNamed, context);
  }

  List<EventSource<?, Workspace>> eventSources() {
    return List.of(provisioning, attaching, scaling);
  }

  /** What was told of these two. */
  Announcements of(Optional<PersistentVolumeClaim> claim, Optional<Pod> pod) {
    return new Announcements(
        claim
            .flatMap(
                found ->
                    about(found, provisioning).max(Comparator.comparing(AnnouncementCache::time)))
            .map(Event::getMessage),
        pod.filter(found -> about(found, attaching).anyMatch(AnnouncementCache::isElsewhere))
            .isPresent(),
        pod.filter(found -> about(found, scaling).findAny().isPresent()).isPresent());
  }

  private static boolean isElsewhere(Event event) {
    return event.getMessage() != null && event.getMessage().contains(ATTACHED_ELSEWHERE);
  }

  /** Of the old and the new way to write an Event, the time that is there. */
  private static String time(Event event) {
    return Stream.of(event.getLastTimestamp(), event.getMetadata().getCreationTimestamp())
        .filter(time -> time != null)
        .findFirst()
        .orElse("");
  }

  private static Stream<Event> about(
      HasMetadata object, InformerEventSource<Event, Workspace> events) {
    return events.byIndex(ABOUT, object.getMetadata().getUid()).stream();
  }

  private static InformerEventSource<Event, Workspace> source(
      String reason,
      String kind,
      Function<ObjectReference, Set<ResourceID>> concerned,
      EventSourceContext<Workspace> context) {
    var configuration =
        InformerEventSourceConfiguration.from(Event.class, Workspace.class)
            .withName("workspace-event-" + reason)
            .withWatchAllNamespaces()
            .withFieldSelector(
                new FieldSelectorBuilder()
                    .withField("involvedObject.kind", kind)
                    .withField("reason", reason)
                    .build())
            .withSecondaryToPrimaryMapper(event -> concerned.apply(event.getInvolvedObject()))
            .withPrimaryToSecondaryMapper((Workspace workspace) -> Set.of())
            .build();
    var events = new InformerEventSource<>(configuration, context);
    events.addIndexers(
        Map.of(ABOUT, event -> List.of(String.valueOf(event.getInvolvedObject().getUid()))));
    return events;
  }
}
