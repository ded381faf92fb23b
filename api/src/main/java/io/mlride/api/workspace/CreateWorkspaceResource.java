package io.mlride.api.workspace;

import io.mlride.api.access.Roles;
import io.mlride.api.http.ETag;
import io.mlride.api.http.Yaml;
import io.mlride.api.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Making workspaces: one or several, from JSON or from manifests. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces")
@Tag(name = "workspaces")
@RolesAllowed(Roles.USER)
@APIResponse(
    responseCode = "201",
    description = "It is made; the operator starts it",
    headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
    content = @Content(schema = @Schema(implementation = WorkspaceView.class)))
@APIResponse(
    responseCode = "200",
    description = "Of one: it was there with this spec. Of several: what became of each by itself",
    content = @Content(schema = @Schema(anyOf = {WorkspaceView.class, BatchOutcome.class})))
public class CreateWorkspaceResource {

  private static final String ID = "createWorkspaces";
  private static final String SUMMARY =
      "Make a workspace, or several with an outcome for each; also from the YAML that kubectl takes";

  private final WorkspaceCreation creation;
  private final WorkspaceManifests manifests;
  private final WorkspaceViews views;

  CreateWorkspaceResource(
      WorkspaceCreation creation, WorkspaceManifests manifests, WorkspaceViews views) {
    this.creation = creation;
    this.manifests = manifests;
    this.views = views;
  }

  /** From JSON. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = ID, summary = SUMMARY)
  public Response create(
      @NotNull(message = "A body is needed.") CreateWorkspaces wanted, @RestQuery String owner) {
    if (wanted.items() == null) {
      return answer(creation.one(owner, new CreateWorkspace(wanted.name(), wanted.spec())), owner);
    }
    if (wanted.name() != null || wanted.spec() != null) {
      throw ProblemException.invalid("/items", "Send either name and spec, or items.");
    }
    return Response.ok(creation.several(owner, wanted.items())).build();
  }

  /** From manifests. */
  @POST
  @Consumes(Yaml.MEDIA_TYPE)
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
  @Operation(operationId = ID, summary = SUMMARY)
  public Response createFromManifest(String body, @RestQuery String owner) {
    var wanted = manifests.read(owner, body);
    return wanted.size() == 1
        ? answer(creation.one(owner, wanted.get(0)), owner)
        : Response.ok(creation.several(owner, wanted)).build();
  }

  private Response answer(WorkspaceCreation.Made made, String owner) {
    var workspace = made.workspace();
    var query = owner == null ? "" : "?owner=" + owner;
    var place = URI.create("/api/v1/workspaces/" + workspace.getMetadata().getName() + query);
    return (made.isNew() ? Response.created(place) : Response.ok())
        .entity(views.of(workspace))
        .header("ETag", ETag.of(workspace))
        .build();
  }
}
