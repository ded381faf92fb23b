package io.mlride.api.run;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.pod.Places;
import io.mlride.api.pod.Streaming;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What runs write. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces/{name}/runs/{id}/output")
@Tag(name = "runs")
public class OutputResource {

  private final RunService service;
  private final Places places;
  private final Streaming streaming;
  private final CurrentCaller caller;

  OutputResource(RunService service, Places places, Streaming streaming, CurrentCaller caller) {
    this.service = service;
    this.places = places;
    this.streaming = streaming;
    this.caller = caller;
  }

  /** Output and errors of a run. */
  @GET
  @Produces("text/plain;charset=utf-8")
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "readRunOutput",
      summary = "Read what a run writes",
      description =
          "Output and errors in one. With follow it goes on until the run ends, you close it, or"
              + " your session does.")
  @APIResponse(
      responseCode = "200",
      description = "From the beginning; beyond 10 MB the middle is left out",
      content =
          @Content(
              mediaType = "text/plain;charset=utf-8",
              schema = @Schema(implementation = String.class)))
  public Response read(
      @RestPath String name,
      @RestPath String id,
      @RestQuery String owner,
      @RestQuery @DefaultValue("false") boolean follow) {
    var place = places.find(caller.get(), name, owner);
    var pod = service.withRun(place, id);
    return Response.ok(streaming.of(caller.get(), place, () -> service.output(pod, id, follow)))
        .header("X-Accel-Buffering", "no")
        .build();
  }
}
