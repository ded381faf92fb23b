package io.mlride.api.pod;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.WebSocket;
import io.fabric8.kubernetes.client.http.WebSocketHandshakeException;
import io.mlride.api.problem.ClusterRefusal;
import io.vertx.core.http.UpgradeRejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Runs commands in the main container of a workspace. */
@ApplicationScoped
public class PodShell {

  private static final Logger LOG = Logger.getLogger(PodShell.class);
  private static final int LONGEST_OUTPUT = 8 * 1024 * 1024;
  private static final long CONNECTING_SECONDS = 10;
  private static final long ENDING_SECONDS = 10;

  private final KubernetesClient client;
  private final ObjectMapper json;

  PodShell(KubernetesClient client, ObjectMapper json) {
    this.client = client;
    this.json = json;
  }

  /**
   * Starts a command.
   *
   * @throws io.mlride.api.problem.ProblemException the Pod is gone, or the cluster does not answer
   */
  public PodProcess start(WorkspacePod pod, Command command) {
    var process = new ExecSocket(json, command);
    var connecting =
        client
            .getHttpClient()
            .newWebSocketBuilder()
            .uri(uri(pod, command))
            .subprotocol(ExecSocket.PROTOCOL)
            .connectTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS)
            .buildAsync(process);
    try {
      connecting.get(CONNECTING_SECONDS, TimeUnit.SECONDS);
      return process;
    } catch (ExecutionException e) {
      throw refusal(e.getCause());
    } catch (TimeoutException e) {
      connecting.thenAccept(late -> process.close());
      throw ClusterRefusal.unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ClusterRefusal.unavailable();
    }
  }

  /** Runs a short command to its end. */
  public Outcome run(WorkspacePod pod, Command command) {
    return run(pod, command, new byte[0]);
  }

  /** Runs a short command to its end, with input. */
  public Outcome run(WorkspacePod pod, Command command, byte[] input) {
    try (var process = start(pod, input.length == 0 ? command : command.withInput())) {
      feed(process, input);
      var output = process.output().readNBytes(LONGEST_OUTPUT);
      return new Outcome(exit(process), output, process.error());
    } catch (IOException e) {
      throw NotRunning.meanwhile();
    }
  }

  /** Gives a command its input; one that refuses does not read it, and its exit code says why. */
  private static void feed(PodProcess process, byte[] input) throws IOException {
    try {
      process.write(input, 0, input.length);
    } catch (IOException e) {
      exit(process);
    }
  }

  /** Waits for the exit code of a command whose output was read to its end. */
  public static int exit(PodProcess process) throws IOException {
    try {
      return process.exit().get(ENDING_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("No exit code came", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private static RuntimeException refusal(Throwable failure) {
    if (!(failure instanceof WebSocketHandshakeException handshake)) {
      LOG.warn("A command could not be sent to a Pod", failure);
      return ClusterRefusal.unavailable();
    }
    var code = handshake.getResponse().code();
    var text = body(handshake);
    LOG.debugf("A command was refused with %d: %s", code, text);
    // A container that is not there is a fault to the kubelet.
    return code == 404 || text.contains("container not found") || text.contains("not running")
        ? NotRunning.meanwhile()
        : new KubernetesClientException(text, code, null);
  }

  /** What the API server says; the client keeps it only in the cause. */
  private static String body(WebSocketHandshakeException handshake) {
    return handshake.getCause() instanceof UpgradeRejectedException rejected
            && rejected.getBody() != null
        ? rejected.getBody().toString(StandardCharsets.UTF_8)
        : "";
  }

  private URI uri(WorkspacePod pod, Command command) {
    var query = new StringBuilder("container=" + WorkspacePod.MAIN + "&stdout=true");
    query.append("&stderr=").append(!command.terminal());
    query.append("&stdin=").append(command.input());
    query.append("&tty=").append(command.terminal());
    command
        .argv()
        .forEach(
            word ->
                query
                    .append("&command=")
                    .append(URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20")));
    return WebSocket.toWebSocketUri(
        URI.create(
            "%sapi/v1/namespaces/%s/pods/%s/exec?%s"
                .formatted(client.getMasterUrl(), pod.namespace(), pod.name(), query)));
  }
}
