package io.mlride.api.log;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.pod.Places;
import io.mlride.api.pod.Streaming;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The log of a workspace. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces/{name}/logs")
@Tag(name = "workspaces")
public class LogResource {

  private static final String TAIL = "Ask for 1 to 5000 lines.";

  private final LogService service;
  private final Places places;
  private final Streaming streaming;
  private final CurrentCaller caller;
  private final Clock clock;

  LogResource(
      LogService service, Places places, Streaming streaming, CurrentCaller caller, Clock clock) {
    this.service = service;
    this.places = places;
    this.streaming = streaming;
    this.caller = caller;
    this.clock = clock;
  }

  /** The log of a container. */
  @GET
  @Produces("text/plain;charset=utf-8")
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "readLog",
      summary = "Read what a workspace writes",
      description =
          "At most 10 MB without follow. With follow it goes on until you close it, the container"
              + " ends, or your session does.")
  @APIResponse(
      responseCode = "200",
      description = "The last lines",
      content =
          @Content(
              mediaType = "text/plain;charset=utf-8",
              schema = @Schema(implementation = String.class)))
  public Response read(
      @RestPath String name,
      @RestQuery String owner,
      @RestQuery String container,
      @RestQuery @DefaultValue("false") boolean previous,
      @RestQuery
          @DefaultValue("200")
          @Min(value = 1, message = TAIL)
          @Max(value = 5000, message = TAIL)
          int tail,
      @RestQuery String since,
      @RestQuery @DefaultValue("false") boolean follow) {
    var wish =
        new LogWish(container, previous, tail, LogWish.since(since, clock.instant()), follow);
    var place = places.find(caller.get(), name, owner);
    var pod = service.pod(place, wish);
    return Response.ok(streaming.of(caller.get(), place, () -> service.open(pod, wish)))
        // A proxy that waits for more would hold up the last line.
        .header("X-Accel-Buffering", "no")
        .build();
  }
}
