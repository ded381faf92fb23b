package io.mlride.api.quota;

import io.mlride.api.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What there is. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/capacity")
@Tag(name = "quota")
@RolesAllowed(Roles.USER)
public class CapacityResource {

  private final QuotaService service;

  CapacityResource(QuotaService service) {
    this.service = service;
  }

  /** What the cluster has. */
  @GET
  @Operation(operationId = "getCapacity", summary = "What the cluster has, and what is free")
  @APIResponse(responseCode = "200", description = "Each resource over all nodes")
  public CapacityView capacity() {
    return service.capacity();
  }
}
