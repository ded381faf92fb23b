package io.mlride.operator.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.net.HttpURLConnection;
import java.time.Duration;

/**
 * Writes the status of a custom resource by server-side apply, and hands what came back to the
 * controller's cache, so that the next reconcile does not read an older one.
 */
public final class StatusPatch {

  /** What became of a patch. */
  public enum Outcome {
    WRITTEN,
    /** The object has changed since it was read: to be looked at again, soon. */
    CHANGED_SINCE,
    GONE
  }

  /** How long to leave an object alone that somebody else has just written. */
  public static final Duration AFTER_A_RACE = Duration.ofSeconds(2);

  private StatusPatch() {}

  /**
   * Applies a status.
   *
   * @param read the object as it was read; when it has changed since nothing is written. An event
   *     of that change need not come: the SDK leaves out those that change no generation.
   * @param fresh an empty object of the same kind; applying the read one would make all its fields
   *     the operator's
   * @param status the whole of it
   */
  public static <S, T extends CustomResource<?, S>> Outcome apply(
      T read, T fresh, S status, Context<T> context) {
    fresh.setMetadata(
        new ObjectMetaBuilder()
            .withName(read.getMetadata().getName())
            .withNamespace(read.getMetadata().getNamespace())
            .withUid(read.getMetadata().getUid())
            .withResourceVersion(read.getMetadata().getResourceVersion())
            .build());
    fresh.setStatus(status);
    try {
      var written = context.getClient().resource(fresh).subresource("status").patch(how(context));
      context
          .eventSourceRetriever()
          .getControllerEventSource()
          .handleRecentResourceUpdate(ResourceID.fromResource(read), written, read);
      return Outcome.WRITTEN;
    } catch (KubernetesClientException e) {
      return switch (e.getCode()) {
        case HttpURLConnection.HTTP_CONFLICT -> Outcome.CHANGED_SINCE;
        case HttpURLConnection.HTTP_NOT_FOUND -> Outcome.GONE;
        default -> throw e;
      };
    }
  }

  private static PatchContext how(Context<?> context) {
    return new PatchContext.Builder()
        .withForce(true)
        .withFieldManager(context.getControllerConfiguration().fieldManager())
        .withPatchType(PatchType.SERVER_SIDE_APPLY)
        .build();
  }
}
