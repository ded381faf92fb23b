package io.mlride.api.pod;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A command on this machine, in the place of one in a Pod. */
public final class LocalProcess implements PodProcess {

  private final Process process;
  private final Path error;

  private LocalProcess(Process process, Path error) {
    this.process = process;
    this.error = error;
  }

  /** Starts it with that home. */
  public static LocalProcess start(List<String> argv, Path home) {
    try {
      var error = Files.createTempFile("mlride-error", "");
      error.toFile().deleteOnExit();
      var builder = new ProcessBuilder(argv).directory(home.toFile());
      builder.environment().put("HOME", home.toString());
      builder.redirectError(error.toFile());
      return new LocalProcess(builder.start(), error);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream output() {
    return process.getInputStream();
  }

  @Override
  public String error() {
    try {
      return Files.readString(error, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean offer(ByteBuffer input) {
    var bytes = new byte[input.remaining()];
    input.get(bytes);
    try {
      write(bytes, 0, bytes.length);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    var input = process.getOutputStream();
    input.write(bytes, offset, length);
    input.flush();
  }

  /** What a Pod's command never sees before its connection ends: the end of the input. */
  public OutputStream input() {
    return process.getOutputStream();
  }

  @Override
  public void resize(int columns, int rows) {
    // There is no terminal.
  }

  @Override
  public CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already.
      process.destroy();
    }
  }
}
