package io.mlride.api.testing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A command that the fake node runs, by the protocol v4.channel.k8s.io. */
final class KubeletExec {

  private static final int INPUT = 0;

  private final ServerWebSocket socket;
  private final Process process;

  private KubeletExec(ServerWebSocket socket, Process process) {
    this.socket = socket;
    this.process = process;
  }

  static void serve(ServerWebSocket socket, List<String> command, boolean terminal, Path home) {
    try {
      var builder = new ProcessBuilder(terminal ? inTerminal(command) : command);
      builder.directory(home.toFile()).environment().put("HOME", home.toString());
      new KubeletExec(socket, builder.start()).serve();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> inTerminal(List<String> command) {
    var quoted =
        command.stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    return List.of("script", "-qefc", quoted, "/dev/null");
  }

  private void serve() {
    socket.binaryMessageHandler(this::take);
    socket.closeHandler(closed -> endInput());
    var output = CompletableFuture.runAsync(() -> pass(process.getInputStream(), 1));
    var error = CompletableFuture.runAsync(() -> pass(process.getErrorStream(), 2));
    process
        .onExit()
        .thenCombine(output, (ended, done) -> ended)
        .thenCombine(error, (ended, done) -> ended)
        .thenAccept(ended -> finish(ended.exitValue()));
  }

  private void take(Buffer message) {
    if (message.getByte(0) == INPUT) {
      try {
        process.getOutputStream().write(message.getBytes(1, message.length()));
        process.getOutputStream().flush();
      } catch (IOException e) {
        endInput();
      }
    }
  }

  private void endInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already, and says how by its exit code.
    }
  }

  private void pass(InputStream from, int channel) {
    var part = new byte[8192];
    try {
      for (var read = from.read(part); read >= 0; read = from.read(part)) {
        socket.writeBinaryMessage(
            Buffer.buffer().appendByte((byte) channel).appendBytes(part, 0, read));
      }
    } catch (IOException e) {
      // There is no more: it was ended while it was read.
    }
  }

  private void finish(int exit) {
    var status =
        exit == 0
            ? "{\"status\":\"Success\"}"
            : ("{\"status\":\"Failure\",\"reason\":\"NonZeroExitCode\",\"details\":{\"causes\":"
                    + "[{\"reason\":\"ExitCode\",\"message\":\"%d\"}]}}")
                .formatted(exit);
    socket
        .writeBinaryMessage(Buffer.buffer().appendByte((byte) 3).appendString(status))
        .onComplete(sent -> socket.close());
  }
}
