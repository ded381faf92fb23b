package io.mlride.api.workspace;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mlride.crds.workspace.WorkspaceSpec;

/**
 * A Workspace as kubectl takes it. What the cluster fills in (uid, status and the like) is not part
 * of it, nor are labels and annotations: nothing here would keep them.
 */
@JsonPropertyOrder({"apiVersion", "kind", "metadata", "spec"})
record WorkspaceManifest(String apiVersion, String kind, Metadata metadata, WorkspaceSpec spec) {

  static final String API_VERSION = "mlride.io/v1alpha1";
  static final String KIND = "Workspace";

  /** Where it lies. */
  @JsonPropertyOrder({"name", "namespace"})
  record Metadata(String name, String namespace) {}
}
