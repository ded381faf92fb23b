package io.mlride.api.event;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Live changes. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/events")
@Tag(name = "events")
public class EventResource {
  private static final String DESCRIPTION =
      """
      Server-sent events of your space, its workspaces and image templates, and the templates that \
      everybody may use. `resync` says: forget what you know. Then come all objects, each as an \
      event `space`, `image-template` or `workspace` with the data `{"type", "object"}`, where the \
      type is ADDED, MODIFIED or DELETED; then `synced`. From then on comes every change. A comment \
      every 15 seconds shows that the stream is alive. Who sends the last id as `Last-Event-ID` \
      gets what was missed, then `synced`; if too much was missed, a `resync`. The stream ends when \
      its session or token does.""";

  private final EventHub hub;
  private final CurrentCaller caller;

  EventResource(EventHub hub, CurrentCaller caller) {
    this.hub = hub;
    this.caller = caller;
  }

  /** Sends what there is, then every change. */
  @GET
  @Blocking
  @RolesAllowed(Roles.USER)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  // Proxies that collect answers would hold events back.
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      operationId = "followEvents",
      summary = "Follow what changes, as server-sent events",
      description = DESCRIPTION)
  @APIResponse(
      responseCode = "200",
      description = "A stream that goes on",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)))
  @APIResponse(responseCode = "429", description = "Too many streams are open")
  public Multi<OutboundSseEvent> follow(
      @Parameter(description = "Handle of somebody else, for admins")
          @RestQuery
          @Size(max = 20, message = "At most {max} characters.")
          String owner,
      @RestHeader("Last-Event-ID") String lastEventId,
      @Context Sse sse) {
    var who = caller.get();
    return hub.open(who, who.space(owner), lastEventId, sse);
  }
}
