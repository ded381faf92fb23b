package io.mlride.api.account;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's account. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me")
@Tag(name = "me")
public class MeResource {

  private final ProfileService profiles;
  private final AccountRegistry registry;
  private final CurrentCaller caller;

  MeResource(ProfileService profiles, AccountRegistry registry, CurrentCaller caller) {
    this.profiles = profiles;
    this.registry = registry;
    this.caller = caller;
  }

  /** Reads it. */
  @GET
  @RolesAllowed(Roles.USER)
  @Operation(operationId = "getMe", summary = "Read your account")
  @APIResponse(responseCode = "200", description = "Your account")
  public MeView read() {
    return profiles.read(caller.get().account());
  }

  /** Changes it. */
  @PUT
  @RolesAllowed(Roles.SESSION)
  @Operation(
      operationId = "changeMe",
      summary = "Change your profile: absent fields stay, null clears")
  @APIResponse(responseCode = "200", description = "Your account as it is now")
  public MeView change(@NotNull(message = "A body is needed.") @Valid ProfileChange wanted) {
    return profiles.change(caller.get().account(), wanted);
  }

  /** Chooses the handle of somebody who came by single sign-on. */
  @PUT
  @Path("handle")
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "chooseHandle", summary = "Choose your handle, once and for ever")
  @APIResponse(responseCode = "200", description = "Your account with its handle")
  public MeView choose(@NotNull(message = "A body is needed.") @Valid HandleChoice wanted) {
    var who = caller.get().account();
    registry.choose(who, wanted.handle());
    return profiles.read(who);
  }
}
