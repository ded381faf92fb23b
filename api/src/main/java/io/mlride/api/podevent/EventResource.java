package io.mlride.api.podevent;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import io.mlride.api.pod.Places;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The cluster's Events about a workspace. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces/{name}/kubernetes-events")
@Tag(name = "workspaces")
public class EventResource {

  private static final String LIMIT = "Ask for 1 to 200 at once.";

  private final EventService service;
  private final Places places;
  private final CurrentCaller caller;

  EventResource(EventService service, Places places, CurrentCaller caller) {
    this.service = service;
    this.places = places;
    this.caller = caller;
  }

  /** Events about a workspace, newest first. */
  @GET
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "listKubernetesEvents",
      summary = "List what the cluster says about a workspace, newest first")
  @APIResponse(
      responseCode = "200",
      description = "Of the last hour or so; the cluster keeps them no longer")
  public Page<EventView> list(
      @RestPath String name,
      @RestQuery String owner,
      @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(value = 1, message = LIMIT)
          @Max(value = Page.MOST, message = LIMIT)
          int limit,
      @RestQuery String cursor) {
    return service.list(places.find(caller.get(), name, owner), limit, cursor);
  }
}
