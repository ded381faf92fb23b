package io.mlride.api.terminal;

import io.mlride.api.access.Roles;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/**
 * A terminal over a WebSocket. Binary messages are its bytes, both ways. Text messages are JSON: in
 * {@code {"resize":{"cols":80,"rows":24}}}; out, as the last one, {@code {"exit":{"code":0}}} or a
 * problem. Nothing here waits: input that the shell does not take in time ends the terminal.
 */
@WebSocket(
    path = "/api/v1/workspaces/{name}/terminal",
    endpointId = TerminalSocket.ID,
    inboundProcessingMode = InboundProcessingMode.CONCURRENT)
@RolesAllowed(Roles.USER)
public class TerminalSocket {

  static final String ID = "terminal";

  private static final TypedKey<Terminal> TERMINAL = new TypedKey<>("terminal");

  private final Terminals terminals;

  TerminalSocket(Terminals terminals) {
    this.terminals = terminals;
  }

  @OnOpen
  @NonBlocking
  void open(WebSocketConnection connection) {
    var ticket = connection.userData().get(Ticket.KEY);
    connection.userData().put(TERMINAL, terminals.open(ticket, new Screen(connection)));
  }

  @OnBinaryMessage
  @NonBlocking
  void type(Buffer bytes, WebSocketConnection connection) {
    terminal(connection).ifPresent(terminal -> terminal.type(bytes.getBytes()));
  }

  @OnTextMessage
  @NonBlocking
  void control(String text, WebSocketConnection connection) {
    terminal(connection).ifPresent(terminal -> terminal.control(text));
  }

  @OnClose
  @NonBlocking
  void close(WebSocketConnection connection) {
    terminal(connection).ifPresent(Terminal::end);
  }

  @OnError
  @NonBlocking
  void fail(Throwable failure, WebSocketConnection connection) {
    terminal(connection).ifPresent(Terminal::end);
  }

  private static Optional<Terminal> terminal(WebSocketConnection connection) {
    return Optional.ofNullable(connection.userData().get(TERMINAL));
  }
}
