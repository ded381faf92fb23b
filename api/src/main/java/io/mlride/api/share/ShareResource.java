package io.mlride.api.share;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import io.mlride.api.pod.Places;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Whom a workspace is shared with. */
@Path("/api/v1/workspaces/{name}/shares")
@Tag(name = "shares")
@Produces(MediaType.APPLICATION_JSON)
public class ShareResource {

  private final ShareService service;
  private final Places places;
  private final CurrentCaller caller;

  ShareResource(ShareService service, Places places, CurrentCaller caller) {
    this.service = service;
    this.places = places;
    this.caller = caller;
  }

  /** Shares one. */
  @POST
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "shareWorkspace",
      summary = "Let somebody else use one of your workspaces until a time",
      description =
          "They can do in it whatever you can, with your files and secrets, but not start it."
              + " Somebody it is shared with already gets the new time.")
  @APIResponse(
      responseCode = "201",
      description = "They may open it",
      content = @Content(schema = @Schema(implementation = ShareView.class)))
  @APIResponse(
      responseCode = "200",
      description = "They could before, and may until the new time",
      content = @Content(schema = @Schema(implementation = ShareView.class)))
  public Response share(
      @RestPath String name, @NotNull(message = "A body is needed.") @Valid CreateShare wanted) {
    var who = caller.get();
    var shared = service.share(who, places.find(who, name, null), wanted);
    return Response.status(shared.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .entity(shared.view())
        .build();
  }

  /** Lists them. */
  @GET
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "listShares",
      summary = "List whom a workspace is shared with, the first to end first")
  @APIResponse(responseCode = "200", description = "Those that are not over")
  public Page<ShareView> list(
      @RestPath String name,
      @RestQuery String owner,
      @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(value = 1, message = "At least {value}.")
          @Max(value = Page.MOST, message = "At most {value}.")
          int limit,
      @RestQuery String cursor) {
    var all = service.of(places.find(caller.get(), name, owner));
    return Page.of(all, limit, cursor, share -> share.id().toString());
  }

  /** Ends one. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "endShare",
      summary = "Stop sharing a workspace with somebody",
      description = "Whoever came in by it is cut off within ten seconds.")
  @APIResponse(responseCode = "204", description = "There is no such share any more")
  public void end(@RestPath String name, @RestPath UUID id, @RestQuery String owner) {
    service.end(places.find(caller.get(), name, owner), id);
  }
}
