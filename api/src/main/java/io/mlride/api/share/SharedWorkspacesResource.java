package io.mlride.api.share;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What others share with the caller. */
@Path("/api/v1/shared-workspaces")
@Tag(name = "shares")
@Produces(MediaType.APPLICATION_JSON)
public class SharedWorkspacesResource {

  private final SharedWorkspaces shared;
  private final CurrentCaller caller;

  SharedWorkspacesResource(SharedWorkspaces shared, CurrentCaller caller) {
    this.shared = shared;
    this.caller = caller;
  }

  /** Lists them. */
  @GET
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "listSharedWorkspaces",
      summary = "List the workspaces that others share with you, the first to end first")
  @APIResponse(responseCode = "200", description = "None, while sharing is switched off here")
  public Page<SharedWorkspaceView> list(
      @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(value = 1, message = "At least {value}.")
          @Max(value = Page.MOST, message = "At most {value}.")
          int limit,
      @RestQuery String cursor) {
    return Page.of(
        shared.with(caller.get().account()), limit, cursor, share -> share.id().toString());
  }
}
