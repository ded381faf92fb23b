package io.mlride.api.usage;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What was reserved. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/usage")
@Tag(name = "usage")
public class UsageResource {
  private final UsageService service;
  private final UsageCsv csv;
  private final CurrentCaller caller;

  UsageResource(UsageService service, UsageCsv csv, CurrentCaller caller) {
    this.service = service;
    this.csv = csv;
    this.caller = caller;
  }

  /** Only to describe the answer: a generic type cannot be named in an annotation. */
  @Schema(name = "PageUsageView")
  private record UsagePage(List<UsageView> items, String nextCursor, long total) {}

  /** Adds up CPU, memory and GPU hours. */
  @GET
  @RolesAllowed(Roles.USER)
  @Produces({MediaType.APPLICATION_JSON, UsageCsv.MEDIA_TYPE})
  @Operation(
      operationId = "readUsage",
      summary = "Read CPU, memory and GPU hours by day, workspace or user",
      description = "As a table with Accept: text/csv or format=csv, then with all rows.")
  @APIResponse(
      responseCode = "200",
      description = "What was reserved",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = UsagePage.class)),
        @Content(
            mediaType = UsageCsv.MEDIA_TYPE,
            schema =
                @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
      })
  public Response read(
      @Parameter(description = "First day (UTC); absent: 29 days before the last") @RestQuery
          LocalDate from,
      @Parameter(description = "Last day (UTC), at most 366 days; absent: today") @RestQuery
          LocalDate to,
      @Parameter(description = "What is added up; user is for admins")
          @RestQuery
          @DefaultValue("day")
          UsageBy by,
      @Parameter(description = "Handle of somebody else, for admins")
          @RestQuery
          @Size(max = 20, message = "At most {max} characters.")
          String owner,
      @RestQuery UsageFormat format,
      @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(value = 1, message = "At least {value}.")
          @Max(value = Page.MOST, message = "At most {value}.")
          int limit,
      @RestQuery @Size(max = 200, message = "This is not a cursor.") String cursor,
      HttpHeaders headers) {
    var period = service.period(from, to);
    var rows = service.usage(caller.get(), period, by, owner);
    return UsageFormat.of(format, headers) == UsageFormat.CSV
        ? table(period, rows)
        : Response.ok(Page.of(rows, limit, cursor, UsageResource::id), MediaType.APPLICATION_JSON)
            .build();
  }

  private Response table(UsagePeriod period, List<UsageView> rows) {
    return Response.ok(csv.write(rows), UsageCsv.MEDIA_TYPE + ";charset=utf-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"usage-%s-%s.csv\"".formatted(period.from(), period.to()))
        .build();
  }

  private static String id(UsageView row) {
    return "%s %s %s".formatted(row.day(), row.user(), row.workspaceUid());
  }
}
