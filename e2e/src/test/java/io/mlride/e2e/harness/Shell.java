package io.mlride.e2e.harness;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What {@code kubectl exec} does.
 *
 * @param client whose rights it needs
 * @param namespace of the Pod
 * @param pod its name
 * @param container the container in it
 */
public record Shell(KubernetesClient client, String namespace, String pod, String container) {
  private static final long LIMIT_MINUTES = 5;

  /** Runs a command in the container to its end. */
  public Output run(String... command) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    try (var session =
        client
            .pods()
            .inNamespace(namespace)
            .withName(pod)
            .inContainer(container)
            .writingOutput(out)
            .writingError(err)
            .exec(command)) {
      var code = session.exitCode().get(LIMIT_MINUTES, TimeUnit.MINUTES);
      return new Output(code, text(out), text(err));
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("exec in %s/%s failed: %s".formatted(namespace, pod, text(err)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("exec was interrupted", e);
    }
  }

  /** Runs Python there. */
  public Output python(String program, String... arguments) {
    var command = new String[arguments.length + 3];
    command[0] = "python3";
    command[1] = "-c";
    command[2] = program;
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    return run(command);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
