package io.mlride.api.event;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** The events that a stream is made of. */
final class SseTexts {
  private final Sse sse;
  private final EventId ids;

  SseTexts(Sse sse, EventId ids) {
    this.sse = sse;
    this.ids = ids;
  }

  /** Whatever was sent before counts no more: everything follows. */
  OutboundSseEvent resync() {
    return event("resync", EventId.NOWHERE, "{}");
  }

  /** An object of a snapshot, without an id: nobody can go on from the middle of it. */
  OutboundSseEvent present(Message message) {
    return event(message.change().kind().word(), null, message.asPresent());
  }

  OutboundSseEvent change(Message message) {
    var change = message.change();
    return event(change.kind().word(), ids.of(change.position()), message.text());
  }

  /** Everything up to here was sent. */
  OutboundSseEvent synced(long position) {
    return event("synced", ids.of(position), "{}");
  }

  OutboundSseEvent heartbeat() {
    return sse.newEventBuilder().comment("alive").build();
  }

  private OutboundSseEvent event(String name, String id, String data) {
    var event = sse.newEventBuilder().name(name);
    if (id != null) {
      event.id(id);
    }
    // Written already: no writer has to look at it.
    return event.mediaType(MediaType.TEXT_PLAIN_TYPE).data(String.class, data).build();
  }
}
