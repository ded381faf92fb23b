package io.mlride.api.event;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What everybody may see at this moment, the newest changes, and who listens. Each method is one
 * step: between a snapshot and the first change after it nothing is lost.
 */
final class Board {
  private final Map<String, Map<String, Message>> present = new HashMap<>();
  private final Map<String, Set<Listener>> listeners = new HashMap<>();
  private final Ring ring;
  private final BiFunction<Change.Type, HasMetadata, String> writer;
  private long position;

  Board(int kept, BiFunction<Change.Type, HasMetadata, String> writer) {
    this.ring = new Ring(kept);
    this.writer = writer;
  }

  /** Who is told of changes; returns at once. */
  interface Listener {
    void changed(Message message);
  }

  /**
   * Objects or changes up to a position.
   *
   * @param position later changes are not in it
   */
  record Snapshot(List<Message> objects, long position) {}

  /** An object is there, or is there in another way. */
  synchronized void put(HasMetadata object) {
    Channels.of(object).ifPresent(channel -> put(channel, object));
  }

  private void put(String channel, HasMetadata object) {
    var before = find(channel, object).map(message -> message.change().object());
    if (before.filter(it -> sameUid(it, object)).isEmpty()) {
      // The watch was interrupted while one went and another came with its name.
      before.ifPresent(it -> take(channel, it));
      publish(channel, Change.Type.ADDED, object);
    } else if (!sameVersion(before.get(), object)) {
      publish(channel, Change.Type.MODIFIED, object);
    }
  }

  /** An object is gone. */
  synchronized void remove(HasMetadata object) {
    Channels.of(object)
        .filter(channel -> find(channel, object).isPresent())
        .ifPresent(channel -> take(channel, object));
  }

  private void take(String channel, HasMetadata object) {
    publish(channel, Change.Type.DELETED, object);
    var there = present.get(channel);
    there.remove(Change.key(object));
    if (there.isEmpty()) {
      present.remove(channel);
    }
  }

  private void publish(String channel, Change.Type type, HasMetadata object) {
    var message = new Message(new Change(++position, channel, type, object), writer);
    present
        .computeIfAbsent(channel, unused -> new LinkedHashMap<>())
        .put(message.change().key(), message);
    ring.add(message);
    listeners.getOrDefault(channel, Set.of()).forEach(it -> it.changed(message));
  }

  private Optional<Message> find(String channel, HasMetadata object) {
    return Optional.ofNullable(present.getOrDefault(channel, Map.of()).get(Change.key(object)));
  }

  private static boolean sameUid(HasMetadata one, HasMetadata other) {
    return Objects.equals(one.getMetadata().getUid(), other.getMetadata().getUid());
  }

  private static boolean sameVersion(HasMetadata one, HasMetadata other) {
    return Objects.equals(
        one.getMetadata().getResourceVersion(), other.getMetadata().getResourceVersion());
  }

  /** Spaces first, then templates, then workspaces, each by age of the last change. */
  synchronized Snapshot snapshot(Set<String> channels) {
    var objects = new ArrayList<Message>();
    channels.forEach(it -> objects.addAll(present.getOrDefault(it, Map.of()).values()));
    objects.sort(
        Comparator.comparing((Message it) -> it.change().kind())
            .thenComparing(it -> it.change().position()));
    return new Snapshot(objects, position);
  }

  /** What changed after a position; empty: that is not known any more. */
  synchronized Optional<Snapshot> missed(Set<String> channels, long after) {
    return after > position
        ? Optional.empty()
        : ring.after(after, channels).map(changes -> new Snapshot(changes, position));
  }

  /** Tells of changes from now on. */
  synchronized void listen(Listener listener, Set<String> channels) {
    channels.forEach(
        it -> listeners.computeIfAbsent(it, unused -> new LinkedHashSet<>()).add(listener));
  }

  synchronized void leave(Listener listener, Set<String> channels) {
    for (var channel : channels) {
      var there = listeners.get(channel);
      if (there != null && there.remove(listener) && there.isEmpty()) {
        listeners.remove(channel);
      }
    }
  }

  /** How many listen to a channel. */
  synchronized int audience(String channel) {
    return listeners.getOrDefault(channel, Set.of()).size();
  }
}
