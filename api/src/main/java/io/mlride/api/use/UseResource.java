package io.mlride.api.use;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.pod.Places;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a running workspace uses. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces/{name}/use")
@Tag(name = "workspaces")
public class UseResource {

  private final UseService service;
  private final Places places;
  private final CurrentCaller caller;

  UseResource(UseService service, Places places, CurrentCaller caller) {
    this.service = service;
    this.places = places;
    this.caller = caller;
  }

  /** CPU, memory, GPUs and the home disk. */
  @GET
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "readUse",
      summary = "Read what a workspace uses of CPU, memory, GPUs and its home disk",
      description =
          "With ?over, such as 15m and at most 1h, also what it used before, as far as it was"
              + " watched: from the first question until ten minutes after the last one.")
  @APIResponse(
      responseCode = "200",
      description = "What it uses now, what is reserved, and the most it may use")
  public UseView read(@RestPath String name, @RestQuery String owner, @RestQuery String over) {
    var span = UseService.span(over);
    return service.read(places.find(caller.get(), name, owner), span);
  }
}
