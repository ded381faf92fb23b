package io.mlride.api.secret;

import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Secrets of one's own: written, listed by name, never read. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/secrets")
@Tag(name = "secrets")
@RolesAllowed(Roles.USER)
public class SecretResource {

  private static final String NAME = "user-[a-z0-9]([a-z0-9.-]*[a-z0-9])?";
  private static final String NAME_FORM =
      "The name of a Secret begins with user- and has lower-case letters, digits, dots and hyphens,"
          + " such as user-hub-token.";

  private final SecretService service;

  SecretResource(SecretService service) {
    this.service = service;
  }

  /** A part of the list. */
  @GET
  @Operation(
      operationId = "listSecrets",
      summary = "Names of your Secrets and their entries, as far as they were written here")
  @APIResponse(responseCode = "200", description = "A part of the list; values are never shown")
  public Page<SecretView> list(
      @Min(value = 1, message = "A limit is at least 1.")
          @Max(value = Page.MOST, message = "A limit is at most 200.")
          @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          int limit,
      @Parameter(description = "nextCursor of the part before; absent: the first part") @RestQuery
          String cursor) {
    return service.list(limit, cursor);
  }

  /** Makes one or replaces all of it. */
  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putSecret", summary = "Make a Secret, or replace all of it")
  @APIResponse(
      responseCode = "201",
      description = "It is made",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "204", description = "It is replaced")
  public Response put(
      @Size(max = 253, message = NAME_FORM) @Pattern(regexp = NAME, message = NAME_FORM) @RestPath
          String name,
      @NotNull(message = "A body is needed.") @Valid PutSecret secret) {
    return service.put(name, secret.data())
        ? Response.created(URI.create("/api/v1/secrets")).build()
        : Response.noContent().build();
  }

  /** Deletes one. */
  @DELETE
  @Path("{name}")
  @Operation(operationId = "deleteSecret", summary = "Delete a Secret")
  @APIResponse(responseCode = "204", description = "There is none of that name any more")
  public Response delete(
      @Size(max = 253, message = NAME_FORM) @Pattern(regexp = NAME, message = NAME_FORM) @RestPath
          String name) {
    service.delete(name);
    return Response.noContent().build();
  }
}
