package io.mlride.api.log;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.mlride.api.pod.NotRunning;
import io.mlride.api.pod.Streaming;
import io.mlride.api.pod.WorkspacePod;
import io.mlride.api.problem.ClusterRefusal;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads logs of containers. The client's own reading lists and watches the Pod before it asks,
 * which this service may not.
 */
@ApplicationScoped
public class LogStore {

  private static final int LONGEST = 10 * 1024 * 1024;
  private static final long WAITING_SECONDS = 10;

  private final KubernetesClient client;

  LogStore(KubernetesClient client) {
    this.client = client;
  }

  Streaming.Source open(WorkspacePod pod, LogWish wish) {
    var request =
        client.getHttpClient().newHttpRequestBuilder().uri(uri(pod, wish)).forStreaming().build();
    var asking = client.getHttpClient().sendAsync(request, InputStream.class);
    try {
      var answer = asking.get(WAITING_SECONDS, TimeUnit.SECONDS);
      if (!answer.isSuccessful()) {
        throw refusal(answer);
      }
      var bytes = answer.body();
      return new Streaming.Source(bytes, Optional.empty(), () -> close(bytes));
    } catch (ExecutionException | TimeoutException e) {
      asking.thenAccept(late -> close(late.body()));
      throw ClusterRefusal.unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ClusterRefusal.unavailable();
    }
  }

  private URI uri(WorkspacePod pod, LogWish wish) {
    var query = new StringBuilder("container=");
    query.append(Optional.ofNullable(wish.container()).orElse(WorkspacePod.MAIN));
    query.append("&previous=").append(wish.previous());
    query.append("&tailLines=").append(wish.tail());
    query.append("&follow=").append(wish.follow());
    wish.since()
        .ifPresent(
            since ->
                query
                    .append("&sinceTime=")
                    .append(URLEncoder.encode(since.toString(), StandardCharsets.UTF_8)));
    if (!wish.follow()) {
      query.append("&limitBytes=").append(LONGEST);
    }
    return URI.create(
        "%sapi/v1/namespaces/%s/pods/%s/log?%s"
            .formatted(client.getMasterUrl(), pod.namespace(), pod.name(), query));
  }

  private RuntimeException refusal(HttpResponse<InputStream> answer) {
    var message = message(answer);
    if (message.contains("previous terminated container")) {
      return ProblemException.notFound("earlier run of this container; it was never started again");
    }
    if (answer.code() == 400) {
      return ProblemException.of(
          ProblemType.NOT_RUNNING,
          "This container has not started yet, so it has written nothing. Try again soon.");
    }
    return answer.code() == 404
        ? NotRunning.meanwhile()
        : new KubernetesClientException(message, answer.code(), null);
  }

  private String message(HttpResponse<InputStream> answer) {
    try (var body = answer.body()) {
      var text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
      var status = client.getKubernetesSerialization().unmarshal(text, Status.class);
      return Optional.ofNullable(status).map(Status::getMessage).orElse(text);
    } catch (IOException | KubernetesClientException | IllegalArgumentException e) {
      return "";
    }
  }

  private static void close(InputStream bytes) {
    try {
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
