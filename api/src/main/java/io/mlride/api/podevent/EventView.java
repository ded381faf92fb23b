package io.mlride.api.podevent;

import io.fabric8.kubernetes.api.model.Event;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that the cluster said.
 *
 * @param time when it was said last
 * @param type Normal or Warning
 * @param reason the cluster's name for it
 * @param count how often it was said
 * @param about workspace, app or disk
 * @param message in plain words
 * @param raw in the cluster's own words
 */
@Schema(name = "KubernetesEvent")
public record EventView(
    Instant time, String type, String reason, int count, About about, String message, String raw) {

  /** An Event as it is shown. */
  static EventView of(Event event, About about) {
    var raw = Objects.requireNonNullElse(event.getMessage(), "");
    return new EventView(
        time(event),
        Objects.requireNonNullElse(event.getType(), "Normal"),
        Objects.requireNonNullElse(event.getReason(), ""),
        count(event),
        about,
        EventWords.of(event.getReason()).orElse(raw),
        raw);
  }

  private static int count(Event event) {
    return Stream.of(event.getSeries())
        .filter(Objects::nonNull)
        .map(series -> series.getCount())
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> Optional.ofNullable(event.getCount()))
        .filter(count -> count > 0)
        .orElse(1);
  }

  /** Older and newer reporters fill different fields. */
  private static Instant time(Event event) {
    return Stream.of(
            event.getSeries() == null || event.getSeries().getLastObservedTime() == null
                ? null
                : event.getSeries().getLastObservedTime().getTime(),
            event.getLastTimestamp(),
            event.getEventTime() == null ? null : event.getEventTime().getTime(),
            event.getFirstTimestamp(),
            event.getMetadata().getCreationTimestamp())
        .filter(text -> text != null && !text.isEmpty())
        .map(text -> OffsetDateTime.parse(text).toInstant())
        .findFirst()
        .orElse(Instant.EPOCH);
  }
}
