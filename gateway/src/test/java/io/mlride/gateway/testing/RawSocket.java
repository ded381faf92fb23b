package io.mlride.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, which no library for clients does. */
public final class RawSocket {

  private static final int PATIENCE_MILLIS = 180_000;
  private static final int PACE_MILLIS = 100;

  private RawSocket() {}

  /** A connection on which nothing was said. */
  public static Socket open(int port) {
    try {
      var socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is answered until the gateway closes the connection. */
  public static String say(int port, String bytes) {
    try (var socket = open(port)) {
      return say(socket, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, on a connection that is there. */
  public static String say(Socket socket, String bytes) {
    var answer = new ByteArrayOutputStream();
    try {
      write(socket, bytes);
      socket.getInputStream().transferTo(answer);
    } catch (SocketException e) {
      // Closed while there was more to say: what came before counts.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  /** Says one thing, and then another one again and again, until the gateway closes. */
  public static String trickle(int port, String first, String again) {
    var answer = new ByteArrayOutputStream();
    try (var socket = open(port)) {
      socket.setSoTimeout(PACE_MILLIS);
      write(socket, first);
      for (var end = false; !end; end = hears(socket, answer)) {
        write(socket, again);
      }
    } catch (SocketException e) {
      // That is the end as well.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  /** Whether that was the end. */
  private static boolean hears(Socket socket, ByteArrayOutputStream answer) throws IOException {
    try {
      var one = socket.getInputStream().read();
      if (one >= 0) {
        answer.write(one);
      }
      return one < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static void write(Socket socket, String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }
}
