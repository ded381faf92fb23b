package io.mlride.api.avatar;

import io.mlride.api.account.AvatarPath;
import io.mlride.api.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Pictures of people, for whoever was shown where they are. */
@Produces(MediaType.APPLICATION_JSON)
@Path(AvatarPath.BEFORE_NAME)
@Tag(name = "avatars")
public class AvatarsResource {

  private static final String PNG = "image/png";

  private final AvatarService service;

  AvatarsResource(AvatarService service) {
    this.service = service;
  }

  /** Reads anybody's. */
  @GET
  @Path("{name}")
  @Produces(PNG)
  @PermitAll
  @Operation(
      operationId = "getAvatar",
      summary = "Read a picture; its name is as hard to guess as a password")
  @APIResponse(
      responseCode = "200",
      description = "256 by 256 pixels, to be kept for ever: another picture has another name",
      content =
          @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response read(@RestPath String name) {
    var png = service.find(name).orElseThrow(() -> ProblemException.notFound("such picture"));
    return Response.ok(png)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .build();
  }
}
