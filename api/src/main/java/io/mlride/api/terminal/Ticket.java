package io.mlride.api.terminal;

import io.mlride.api.access.Caller;
import io.mlride.api.pod.Place;
import io.quarkus.websockets.next.UserData.TypedKey;

/** What the door found out about somebody who asks for a terminal. */
record Ticket(Caller caller, Place place, TerminalSize size) {

  static final TypedKey<Ticket> KEY = new TypedKey<>("ticket");
}
