package io.mlride.api.workspace;

import io.mlride.api.access.Roles;
import io.mlride.api.http.ETag;
import io.mlride.api.http.MergePatch;
import io.mlride.api.http.Page;
import io.mlride.api.http.Yaml;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reading, changing and deleting workspaces. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces")
@Tag(name = "workspaces")
@RolesAllowed(Roles.USER)
public class WorkspaceResource {

  private final WorkspaceService service;
  private final WorkspaceManifests manifests;
  private final WorkspaceViews views;

  WorkspaceResource(WorkspaceService service, WorkspaceManifests manifests, WorkspaceViews views) {
    this.service = service;
    this.manifests = manifests;
    this.views = views;
  }

  /** A part of the list. */
  @GET
  @Operation(operationId = "listWorkspaces", summary = "List workspaces")
  @APIResponse(responseCode = "200", description = "A part of the list")
  public Page<WorkspaceView> list(
      @Parameter(description = "Part of the name") @RestQuery String q,
      @Parameter(description = "Only those in this phase") @RestQuery String phase,
      @Parameter(description = "Only those of the image template of this name") @RestQuery
          String template,
      @Parameter(
              description =
                  "name, createdAt or phase; a hyphen before it turns it round. Absent: name")
          @RestQuery
          String sort,
      @Min(value = 1, message = "A limit is at least 1.")
          @Max(value = Page.MOST, message = "A limit is at most 200.")
          @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          int limit,
      @Parameter(description = "nextCursor of the part before; absent: the first part") @RestQuery
          String cursor,
      @Parameter(description = "For admins: somebody's handle, or * for everybody's") @RestQuery
          String owner) {
    return service.list(
        owner, WorkspaceFilter.of(q, phase, template), WorkspaceOrder.of(sort), limit, cursor);
  }

  /** One workspace. */
  @GET
  @Path("{name}")
  @Operation(operationId = "getWorkspace", summary = "Read a workspace")
  @APIResponse(
      responseCode = "200",
      description = "The workspace; the header ETag is its version",
      content = @Content(schema = @Schema(implementation = WorkspaceView.class)))
  public Response get(@RestPath String name, @RestQuery String owner) {
    var workspace = service.get(owner, name);
    return Response.ok(views.read(workspace)).header("ETag", ETag.of(workspace)).build();
  }

  /** Its manifest. */
  @GET
  @Path("{name}/manifest")
  @Produces(Yaml.MEDIA_TYPE)
  @Operation(
      operationId = "getWorkspaceManifest",
      summary = "The YAML that kubectl apply takes, and that POST takes too")
  @APIResponse(
      responseCode = "200",
      description = "The manifest",
      content = @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
  public String manifest(@RestPath String name, @RestQuery String owner) {
    return manifests.write(service.get(owner, name));
  }

  /** Changes its spec. */
  @PATCH
  @Path("{name}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = PatchWorkspace.class)))
  @Operation(
      operationId = "patchWorkspace",
      summary = "Change fields of a workspace's spec; null takes a field away")
  @APIResponse(
      responseCode = "200",
      description = "The workspace as it is now; the header ETag is its new version",
      content = @Content(schema = @Schema(implementation = WorkspaceView.class)))
  public Response patch(
      @RestPath String name,
      @Parameter(description = "ETag of the version that you saw, or *") @HeaderParam("If-Match")
          String ifMatch,
      String body,
      @RestQuery String owner) {
    var workspace = service.patch(owner, name, ifMatch, body);
    return Response.ok(views.of(workspace)).header("ETag", ETag.of(workspace)).build();
  }

  /** Deletes it. */
  @DELETE
  @Path("{name}")
  @Operation(
      operationId = "deleteWorkspace",
      summary = "Delete a workspace, and its home disk unless spec.home.retain is set")
  @APIResponse(responseCode = "202", description = "It is being deleted")
  @APIResponse(responseCode = "204", description = "There is none of that name")
  public Response delete(
      @RestPath String name,
      @Parameter(description = "ETag of the version that you saw; absent: whatever is there")
          @HeaderParam("If-Match")
          String ifMatch,
      @RestQuery String owner) {
    return service.delete(owner, name, ifMatch)
        ? Response.accepted().build()
        : Response.noContent().build();
  }
}
