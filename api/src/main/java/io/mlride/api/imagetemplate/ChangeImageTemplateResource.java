package io.mlride.api.imagetemplate;

import io.mlride.api.access.Roles;
import io.mlride.api.http.ETag;
import io.mlride.api.http.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Changing image templates: one's own, and as an admin the catalogue's. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/image-templates/{name}")
@Tag(name = "image-templates")
@RolesAllowed(Roles.USER)
public class ChangeImageTemplateResource {

  private final ImageTemplateService service;

  ChangeImageTemplateResource(ImageTemplateService service) {
    this.service = service;
  }

  /** Changes its spec. */
  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = PatchImageTemplate.class)))
  @Operation(
      operationId = "patchImageTemplate",
      summary = "Change fields of a template's spec, such as deprecated; null takes a field away")
  @APIResponse(
      responseCode = "200",
      description = "The template as it is now; the header ETag is its new version",
      content = @Content(schema = @Schema(implementation = ImageTemplateView.class)))
  public Response patch(
      @RestPath String name,
      @RestQuery String namespace,
      @Parameter(description = "ETag of the version that you saw, or *") @HeaderParam("If-Match")
          String ifMatch,
      String body,
      @RestQuery String owner) {
    var template = service.patch(owner, name, namespace, ifMatch, body);
    return Response.ok(service.view(owner, template)).header("ETag", ETag.of(template)).build();
  }

  /** Asks for another look at its registry. */
  @POST
  @Path("refresh")
  @Operation(
      operationId = "refreshImageTemplate",
      summary = "Ask for another look at the registry; workspaces that run are left alone")
  @APIResponse(responseCode = "202", description = "It is asked for; the status tells the answer")
  public Response refresh(
      @RestPath String name, @RestQuery String namespace, @RestQuery String owner) {
    service.refresh(owner, name, namespace);
    return Response.accepted().build();
  }

  /** Deletes it. */
  @DELETE
  @Operation(
      operationId = "deleteImageTemplate",
      summary = "Delete a template that no workspace uses")
  @APIResponse(responseCode = "204", description = "There is none of that name any more")
  public Response delete(
      @RestPath String name, @RestQuery String namespace, @RestQuery String owner) {
    service.delete(owner, name, namespace);
    return Response.noContent().build();
  }
}
