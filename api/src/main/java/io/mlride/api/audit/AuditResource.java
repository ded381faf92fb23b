package io.mlride.api.audit;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Who did what. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  private final AuditService service;
  private final CurrentCaller caller;

  AuditResource(AuditService service, CurrentCaller caller) {
    this.service = service;
    this.caller = caller;
  }

  /** Lists changes and log-ins. */
  @GET
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "listAudit",
      summary = "List changes and log-ins, newest first",
      description =
          "Admins see all; everybody else what they did, and what was done to what is theirs.")
  @APIResponse(responseCode = "200", description = "A part of the list")
  public Page<AuditView> list(
      @Parameter(description = "Handle or account id of who did it")
          @RestQuery
          @Size(max = 36, message = "At most {max} characters.")
          String actor,
      @Parameter(description = "operationId, such as stopWorkspace")
          @RestQuery
          @Size(max = 64, message = "At most {max} characters.")
          String action,
      @Parameter(description = "Such as workspace/thesis; includes what lies below it")
          @RestQuery
          @Size(max = 300, message = "At most {max} characters.")
          String object,
      @Parameter(description = "From this time on") @RestQuery Instant from,
      @Parameter(description = "Before this time") @RestQuery Instant to,
      @RestQuery Outcome outcome,
      @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(value = 1, message = "At least {value}.")
          @Max(value = Page.MOST, message = "At most {value}.")
          int limit,
      @RestQuery @Size(max = 100, message = "This is not a cursor.") String cursor) {
    var who = caller.get();
    var query =
        new AuditQuery(
            null,
            service.actor(who, actor),
            action,
            object,
            from,
            to,
            Optional.ofNullable(outcome).map(Outcome::word).orElse(null));
    return service.list(who, query, limit, cursor);
  }
}
