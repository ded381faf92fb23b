package io.mlride.api.run;

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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Code that runs in a workspace in the background. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces/{name}/runs")
@Tag(name = "runs")
public class RunResource {

  private static final String LIMIT = "Ask for 1 to 200 at once.";

  private final RunService service;
  private final Places places;
  private final CurrentCaller caller;

  RunResource(RunService service, Places places, CurrentCaller caller) {
    this.service = service;
    this.places = places;
    this.caller = caller;
  }

  /** Begins a run. */
  @POST
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "submitRun",
      summary = "Run code in the background",
      description = "It goes on without you. The last 20 runs are kept, with 10 MB of output each.")
  @APIResponse(
      responseCode = "201",
      description = "It runs",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Response submit(
      @RestPath String name,
      @RestQuery String owner,
      @NotNull(message = "A body is needed.") @Valid CreateRun run,
      UriInfo uri) {
    var begun = service.submit(places.find(caller.get(), name, owner), run);
    var address = uri.getBaseUriBuilder().path("api/v1/workspaces/{name}/runs/{id}");
    return Response.created(
            owner == null
                ? address.build(name, begun.id())
                : address.queryParam("owner", "{owner}").build(name, begun.id(), owner))
        .entity(begun)
        .build();
  }

  /** Runs that are kept. */
  @GET
  @RolesAllowed(Roles.USER)
  @Operation(operationId = "listRuns", summary = "List the last runs of a workspace, newest first")
  @APIResponse(responseCode = "200", description = "At most 20 and those that go on")
  public Page<RunView> list(
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

  /** One run. */
  @GET
  @Path("{id}")
  @RolesAllowed(Roles.USER)
  @Operation(operationId = "readRun", summary = "Read how a run goes, or how it ended")
  @APIResponse(responseCode = "200", description = "State, times, exit code")
  public RunView get(@RestPath String name, @RestPath String id, @RestQuery String owner) {
    return service.get(places.find(caller.get(), name, owner), id);
  }

  /** Stops a run. */
  @POST
  @Path("{id}/stop")
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "stopRun",
      summary = "Stop a run",
      description = "It is asked to end (SIGTERM), and ended after 10 seconds (SIGKILL).")
  @APIResponse(responseCode = "200", description = "It was asked to end")
  public RunView stop(@RestPath String name, @RestPath String id, @RestQuery String owner) {
    return service.stop(places.find(caller.get(), name, owner), id);
  }

  /** Deletes a run that is over. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.USER)
  @Operation(operationId = "deleteRun", summary = "Delete a run that is over, and its output")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(@RestPath String name, @RestPath String id, @RestQuery String owner) {
    service.delete(places.find(caller.get(), name, owner), id);
  }
}
