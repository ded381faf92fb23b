package io.mlride.api.avatar;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.account.MeView;
import io.mlride.api.account.ProfileService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's picture. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me/avatar")
@Tag(name = "me")
public class MyAvatarResource {

  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";
  private static final String WEBP = "image/webp";

  private final AvatarService service;
  private final ProfileService profiles;
  private final CurrentCaller caller;

  MyAvatarResource(AvatarService service, ProfileService profiles, CurrentCaller caller) {
    this.service = service;
    this.profiles = profiles;
    this.caller = caller;
  }

  /** Sets the caller's. */
  @PUT
  @Consumes({PNG, JPEG, WEBP})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.USER)
  @Operation(operationId = "setAvatar", summary = "Set your picture, which is cut to a square")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = WEBP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "200", description = "Your account with the new avatarUrl")
  public MeView set(InputStream picture) throws IOException {
    var who = caller.get().account();
    service.set(who, picture);
    return profiles.read(who);
  }

  /** Removes the caller's. */
  @DELETE
  @RolesAllowed(Roles.USER)
  @Operation(operationId = "deleteAvatar", summary = "Remove your picture")
  @APIResponse(responseCode = "204", description = "You have none")
  public void remove() {
    service.remove(caller.get().account());
  }
}
