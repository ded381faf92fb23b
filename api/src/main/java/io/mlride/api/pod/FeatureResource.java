package io.mlride.api.pod;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
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

/** What can be done in a workspace. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces/{name}/features")
@Tag(name = "workspaces")
public class FeatureResource {

  private final FeatureService service;
  private final Places places;
  private final CurrentCaller caller;

  FeatureResource(FeatureService service, Places places, CurrentCaller caller) {
    this.service = service;
    this.places = places;
    this.caller = caller;
  }

  /** Whether logs, terminal, files and runs are there, and why not. */
  @GET
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "readFeatures",
      summary = "Read what can be done in a workspace now: logs, terminal, files, runs")
  @APIResponse(responseCode = "200", description = "Each with the reason if it cannot be done")
  public FeaturesView read(@RestPath String name, @RestQuery String owner) {
    return service.read(places.find(caller.get(), name, owner));
  }
}
