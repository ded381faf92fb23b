package io.mlride.e2e.harness;

import io.mlride.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a script of e2e/props/ holds up within the cluster's namespaces. Closing takes it
 * away; so does the end of this process, however it ends.
 */
public final class Prop implements AutoCloseable {
  private final List<String> arguments;
  private final Process process;

  /**
   * Runs the script until it says that it is ready.
   *
   * @param script its file name
   * @param secret the first line that it reads; nobody sees it among its arguments
   * @param arguments its arguments
   */
  public Prop(Cluster cluster, String script, String secret, List<String> arguments) {
    this.arguments = List.copyOf(arguments);
    var words = new ArrayList<String>();
    words.add(Repository.root().resolve("e2e/props").resolve(script).toString());
    words.addAll(arguments);
    try {
      process =
          new ProcessBuilder(cluster.inside(words))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      process.outputWriter().append(secret).append('\n').flush();
      var first = process.inputReader().readLine();
      if (!"ready".equals(first)) {
        throw new AssertionError(words + " ended with " + process.waitFor());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the script was told to hold up. */
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
