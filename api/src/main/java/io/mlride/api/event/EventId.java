package io.mlride.api.event;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * Ids of events: a position, and the run of the program that counts it. Another replica, or this
 * one after a restart, counts anew.
 */
final class EventId {
  /** An id from which nothing goes on: who was cut off in a snapshot gets a new one. */
  static final String NOWHERE = "0";

  private final String run = UUID.randomUUID().toString().substring(0, 8);

  String of(long position) {
    return run + "-" + position;
  }

  /** Empty: it is of another run, or no id. */
  OptionalLong position(String id) {
    var prefix = run + "-";
    return id != null && id.startsWith(prefix) && id.substring(prefix.length()).matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(id.substring(prefix.length())))
        : OptionalLong.empty();
  }
}
