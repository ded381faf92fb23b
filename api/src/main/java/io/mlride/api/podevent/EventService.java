package io.mlride.api.podevent;

import io.mlride.api.http.Page;
import io.mlride.api.pod.Place;
import io.mlride.crds.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Collects what the cluster says about a workspace, its Pod and its disk. */
@ApplicationScoped
public class EventService {

  private static final Comparator<EventView> NEWEST_FIRST =
      Comparator.comparing(EventView::time)
          .reversed()
          .thenComparing(EventView::reason)
          .thenComparing(EventView::raw);

  private final EventStore store;

  EventService(EventStore store) {
    this.store = store;
  }

  Page<EventView> list(Place place, int limit, String cursor) {
    var made = Instant.parse(place.workspace().getMetadata().getCreationTimestamp());
    var all =
        Stream.of(
                about(place, About.WORKSPACE, place.name()),
                about(place, About.APP, Names.podName(place.name())),
                about(place, About.DISK, place.claim()))
            .flatMap(events -> events)
            // An earlier workspace may have had the same name.
            .filter(event -> !event.time().isBefore(made))
            .sorted(NEWEST_FIRST)
            .toList();
    return Page.of(all, limit, cursor, EventService::id);
  }

  private Stream<EventView> about(Place place, About about, String name) {
    return store.about(place.namespace(), about.kind(), name).stream()
        .filter(
            event ->
                about != About.WORKSPACE || place.uid().equals(event.getInvolvedObject().getUid()))
        .map(event -> EventView.of(event, about));
  }

  private static String id(EventView event) {
    return "%s %s %s %08x"
        .formatted(event.time(), event.about().word(), event.reason(), event.raw().hashCode());
  }
}
