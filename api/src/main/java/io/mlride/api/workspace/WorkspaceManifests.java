package io.mlride.api.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mlride.api.http.Yaml;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.space.SpaceAccess;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads and writes the manifests that kubectl takes. */
@ApplicationScoped
class WorkspaceManifests {

  private final Yaml yaml;
  private final ObjectMapper json;
  private final SpaceAccess access;

  WorkspaceManifests(Yaml yaml, ObjectMapper json, SpaceAccess access) {
    this.yaml = yaml;
    this.json = json;
    this.access = access;
  }

  /**
   * What a text asks for.
   *
   * @throws ProblemException it is no manifest of a workspace of this owner
   */
  List<CreateWorkspace> read(String owner, String text) {
    var namespace = Names.userNamespace(access.handle(owner));
    var wanted = yaml.documents(text).stream().map(it -> read(it, namespace)).toList();
    if (wanted.isEmpty()) {
      throw ProblemException.invalid("", "Send the manifest of a Workspace.");
    }
    return wanted;
  }

  private CreateWorkspace read(JsonNode document, String namespace) {
    var manifest = yaml.read(document, WorkspaceManifest.class);
    require(
        WorkspaceManifest.API_VERSION.equals(manifest.apiVersion()),
        "/apiVersion",
        "apiVersion should be mlride.io/v1alpha1.");
    require(WorkspaceManifest.KIND.equals(manifest.kind()), "/kind", "kind should be Workspace.");
    var metadata = manifest.metadata();
    require(
        metadata != null && metadata.name() != null, "/metadata/name", "A manifest needs a name.");
    WorkspaceNames.check(metadata.name(), "/metadata/name");
    require(
        metadata.namespace() == null || metadata.namespace().equals(namespace),
        "/metadata/namespace",
        "The namespace should be %s, or absent.".formatted(namespace));
    return new CreateWorkspace(metadata.name(), manifest.spec());
  }

  private static void require(boolean right, String pointer, String sentence) {
    if (!right) {
      throw ProblemException.invalid(pointer, sentence);
    }
  }

  /**
   * A workspace as kubectl takes it; to apply it to what is there changes nothing, later neither: a
   * request for a start that was honoured long ago would be another one by then.
   */
  String write(Workspace workspace) {
    var metadata = workspace.getMetadata();
    var manifest =
        new WorkspaceManifest(
            WorkspaceManifest.API_VERSION,
            WorkspaceManifest.KIND,
            new WorkspaceManifest.Metadata(metadata.getName(), metadata.getNamespace()),
            workspace.getSpec());
    ObjectNode document = json.valueToTree(manifest);
    document.withObject("/spec").remove("startRequest");
    return yaml.write(document);
  }
}
