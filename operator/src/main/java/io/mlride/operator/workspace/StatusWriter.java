package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.operator.workspace.status.Newsworthy;
import java.net.HttpURLConnection;

/** The only writer of workspaces' status. Writes the whole of it, and only when there is news. */
final class StatusWriter {

  private final WorkspaceMetrics metrics;

  StatusWriter(WorkspaceMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * Brings the status to what it should be.
   *
   * @param read the workspace as it was read; when it has changed since nothing is written, for its
   *     next reconcile knows better
   * @return whether a write was made
   */
  boolean write(Workspace read, WorkspaceStatus status, Context<Workspace> context) {
    var before = read.getStatus() == null ? WorkspaceStatus.NONE : read.getStatus();
    if (!Newsworthy.isIt(before, status)) {
      return false;
    }
    try {
      var written =
          context
              .getClient()
              .resource(onlyStatus(read, status))
              .subresource("status")
              .patch(apply(context));
      metrics.written("Status");
      context
          .eventSourceRetriever()
          .getControllerEventSource()
          .handleRecentResourceUpdate(ResourceID.fromResource(read), written, read);
      return true;
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_CONFLICT
          || e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Applying a read object would make all its fields ours: <a
   * href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">Server-Side Apply</a>.
   */
  private static Workspace onlyStatus(Workspace read, WorkspaceStatus status) {
    var fresh = new Workspace();
    fresh.setMetadata(
        new ObjectMetaBuilder()
            .withName(read.getMetadata().getName())
            .withNamespace(read.getMetadata().getNamespace())
            .withUid(read.getMetadata().getUid())
            .withResourceVersion(read.getMetadata().getResourceVersion())
            .build());
    fresh.setStatus(status);
    return fresh;
  }

  private static PatchContext apply(Context<Workspace> context) {
    return new PatchContext.Builder()
        .withForce(true)
        .withFieldManager(context.getControllerConfiguration().fieldManager())
        .withPatchType(PatchType.SERVER_SIDE_APPLY)
        .build();
  }
}
