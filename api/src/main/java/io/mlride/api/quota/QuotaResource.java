package io.mlride.api.quota;

import io.mlride.api.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What somebody may have. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/quota")
@Tag(name = "quota")
@RolesAllowed(Roles.USER)
public class QuotaResource {

  private final QuotaService service;

  QuotaResource(QuotaService service) {
    this.service = service;
  }

  /** The quota. */
  @GET
  @Operation(operationId = "getQuota", summary = "What you may have, what is in use, what is left")
  @APIResponse(responseCode = "200", description = "The quota in plain names")
  public QuotaView quota(
      @Parameter(description = "Somebody's handle, for admins; absent: your own") @RestQuery
          String owner) {
    return service.quota(owner);
  }
}
