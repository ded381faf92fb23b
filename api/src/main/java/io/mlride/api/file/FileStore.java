package io.mlride.api.file;

import io.mlride.api.pod.Command;
import io.mlride.api.pod.NotRunning;
import io.mlride.api.pod.Outcome;
import io.mlride.api.pod.PodProcess;
import io.mlride.api.pod.PodShell;
import io.mlride.api.pod.Scripts;
import io.mlride.api.pod.WorkspacePod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads and writes files by a script in the workspace. */
@ApplicationScoped
public class FileStore {

  private static final String SCRIPT = Scripts.read(FileStore.class, "files.sh");
  private static final int PART = 32 * 1024;

  private final PodShell shell;

  FileStore(PodShell shell) {
    this.shell = shell;
  }

  /**
   * A file on its way out.
   *
   * @param size in bytes
   */
  record Opened(PodProcess process, long size) {}

  Outcome list(WorkspacePod pod, HomePath path) {
    return shell.run(pod, command(pod, "list", path));
  }

  Outcome delete(WorkspacePod pod, HomePath path, boolean recursive) {
    return shell.run(pod, command(pod, "delete", path, String.valueOf(recursive)));
  }

  Outcome makeFolder(WorkspacePod pod, HomePath path) {
    return shell.run(pod, command(pod, "folder", path));
  }

  /** Opens a file; its content follows in the output. */
  Opened open(WorkspacePod pod, HomePath path, long most) {
    var process = shell.start(pod, command(pod, "read", path, String.valueOf(most)));
    try {
      var size = line(process.output());
      if (size.isEmpty()) {
        throw FileRefusal.of(PodShell.exit(process), process.error());
      }
      return new Opened(process, Long.parseLong(size));
    } catch (IOException | NumberFormatException e) {
      process.close();
      throw NotRunning.meanwhile();
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /** Starts a command that takes a file of that length. */
  PodProcess receive(WorkspacePod pod, HomePath path, long length) {
    var part = ".mlride-upload-" + UUID.randomUUID();
    return shell.start(pod, command(pod, "write", path, String.valueOf(length), part).withInput());
  }

  /**
   * Sends a file.
   *
   * @throws BodyException the caller's side failed
   */
  Outcome send(PodProcess process, InputStream body) throws BodyException {
    try {
      pump(process, body);
      var output = process.output().readNBytes(PART);
      return new Outcome(PodShell.exit(process), output, process.error());
    } catch (BodyException e) {
      throw e;
    } catch (IOException e) {
      throw NotRunning.meanwhile();
    }
  }

  /** The caller's side of an upload failed. */
  static final class BodyException extends IOException {
    private static final long serialVersionUID = 1;

    BodyException(IOException cause) {
      super(cause);
    }
  }

  private static void pump(PodProcess process, InputStream body) throws IOException {
    var part = new byte[PART];
    for (var read = next(body, part); read >= 0; read = next(body, part)) {
      try {
        process.write(part, 0, read);
      } catch (IOException e) {
        // It refused, and its exit code says why; without one, it is gone.
        PodShell.exit(process);
        return;
      }
    }
  }

  private static int next(InputStream body, byte[] part) throws BodyException {
    try {
      return body.read(part);
    } catch (IOException e) {
      throw new BodyException(e);
    }
  }

  private static String line(InputStream output) throws IOException {
    var line = new java.io.ByteArrayOutputStream();
    for (var one = output.read(); one >= 0 && one != '\n'; one = output.read()) {
      line.write(one);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private static Command command(WorkspacePod pod, String what, HomePath path, String... further) {
    var arguments = new ArrayList<>(List.of(what, pod.home(), path.argument()));
    arguments.addAll(List.of(further));
    return Command.script(SCRIPT, "mlride-files", arguments);
  }
}
