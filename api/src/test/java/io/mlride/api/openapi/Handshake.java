package io.mlride.api.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks for a WebSocket as browsers do, with the token among the subprotocols. */
final class Handshake {
  private static final int PATIENCE_MILLIS = 60_000;

  private Handshake() {}

  /** Status of the answer; 101: it is opened, and closed at once. */
  static int status(URI uri, String token) {
    try (var socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var origin = "http://" + uri.getHost() + ":" + uri.getPort();
      var head =
          """
          GET %s HTTP/1.1
          Host: %s:%d
          Origin: %s
          Upgrade: websocket
          Connection: Upgrade
          Sec-WebSocket-Version: 13
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          """
              .formatted(
                  uri.getRawPath() + "?" + uri.getRawQuery(), uri.getHost(), uri.getPort(), origin);
      var protocols =
          token == null ? "" : "Sec-WebSocket-Protocol: mlride, mlride.bearer." + token + "\n";
      socket
          .getOutputStream()
          .write(
              (head + protocols + "\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return Integer.parseInt(answer.readLine().split(" ")[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
