package io.mlride.api.kubeconfig;

import io.mlride.api.access.Roles;
import io.mlride.api.audit.HandsOutCredential;
import io.mlride.api.http.Yaml;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The way in with kubectl. Only for who is logged in: its token outlives the one it is got with.
 */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/kubeconfig")
@Tag(name = "kubeconfig")
@RolesAllowed(Roles.SESSION)
public class KubeconfigResource {

  private final KubeconfigService service;

  KubeconfigResource(KubeconfigService service) {
    this.service = service;
  }

  /** The file. */
  @GET
  @HandsOutCredential
  @Produces(Yaml.MEDIA_TYPE)
  @Operation(
      operationId = "getKubeconfig",
      summary = "A kubeconfig for your own namespace, good for an hour")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
  public Response get() {
    return Response.ok(service.kubeconfig(), Yaml.MEDIA_TYPE)
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(service.fileName()))
        .build();
  }
}
