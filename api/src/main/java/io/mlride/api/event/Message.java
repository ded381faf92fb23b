package io.mlride.api.event;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.function.BiFunction;

/** A change with its text, which is made when somebody wants it, once for all who listen. */
final class Message {
  private final Change change;
  private final BiFunction<Change.Type, HasMetadata, String> writer;
  private volatile String text;
  private volatile String asPresent;

  Message(Change change, BiFunction<Change.Type, HasMetadata, String> writer) {
    this.change = change;
    this.writer = writer;
  }

  Change change() {
    return change;
  }

  /** As the change it is. Two who ask at once may both write it. */
  String text() {
    if (text == null) {
      text = writer.apply(change.type(), change.object());
    }
    return text;
  }

  /** As part of a snapshot, where everything is new. */
  String asPresent() {
    if (change.type() == Change.Type.ADDED) {
      return text();
    }
    if (asPresent == null) {
      asPresent = writer.apply(Change.Type.ADDED, change.object());
    }
    return asPresent;
  }
}
