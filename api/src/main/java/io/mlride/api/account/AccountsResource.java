package io.mlride.api.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import io.mlride.database.account.AccountFilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Everybody's accounts, for admins. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts")
@Tag(name = "accounts")
public class AccountsResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final AccountsService service;
  private final CurrentCaller caller;
  private final ObjectMapper json;

  AccountsResource(AccountsService service, CurrentCaller caller, ObjectMapper json) {
    this.service = service;
    this.caller = caller;
    this.json = json;
  }

  /** Lists accounts. */
  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "listAccounts", summary = "List accounts, the oldest first")
  @APIResponse(responseCode = "200", description = "Those that the filters let through")
  public Page<AccountView> list(
      @RestQuery
          @Size(max = 100, message = "At most {max} characters.")
          @Pattern(regexp = OneLine.PATTERN, message = OneLine.FORM)
          String q,
      @RestQuery @Pattern(regexp = "^(user|admin)$", message = "This is user or admin.")
          String role,
      @RestQuery
          @Pattern(
              regexp = "^(active|suspended|deleting)$",
              message = "This is active, suspended or deleting.")
          String state,
      @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(value = 1, message = "At least {value}.")
          @Max(value = Page.MOST, message = "At most {value}.")
          int limit,
      @RestQuery String cursor) {
    var filter =
        new AccountFilter(
            Optional.ofNullable(q).orElse(""),
            Optional.ofNullable(role),
            Optional.ofNullable(state).map(word -> AccountState.of(word).standing()));
    return service.list(filter, limit, cursor);
  }

  /** Reads one. */
  @GET
  @Path("{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "getAccount", summary = "Read an account and its quota")
  @APIResponse(responseCode = "200", description = "The account")
  public AccountView read(@RestPath UUID id) {
    return service.read(id);
  }

  /** Changes one. */
  @PATCH
  @Path("{id}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "changeAccount",
      summary = "Change somebody's role, suspension or quota; never your own")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = AccountChange.class)))
  @APIResponse(responseCode = "200", description = "The account as it is now")
  public AccountView change(
      @RestPath UUID id, @NotNull(message = "A body is needed.") AccountChange patch)
      throws JsonProcessingException {
    patch.check(json);
    return service.change(caller.get().account(), id, patch);
  }
}
