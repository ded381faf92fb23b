package io.mlride.api.file;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import io.mlride.api.pod.Places;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Folders and files of a workspace. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces/{name}/files")
@Tag(name = "files")
public class FileResource {

  private static final String LIMIT = "Ask for 1 to 200 at once.";
  private static final String NEEDED = "Say a path below the home, such as data/train.csv.";

  private final FileService service;
  private final Places places;
  private final CurrentCaller caller;

  FileResource(FileService service, Places places, CurrentCaller caller) {
    this.service = service;
    this.places = places;
    this.caller = caller;
  }

  /** What a folder has in it. */
  @GET
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "listFiles",
      summary = "List a folder on the home disk, folders first",
      description = "Without path: the home itself. The workspace has to run.")
  @APIResponse(responseCode = "200", description = "Its entries, also hidden ones")
  public Page<FileView> list(
      @RestPath String name,
      @RestQuery String owner,
      @RestQuery String path,
      @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(value = 1, message = LIMIT)
          @Max(value = Page.MOST, message = LIMIT)
          int limit,
      @RestQuery String cursor) {
    var place = places.find(caller.get(), name, owner);
    return service.list(place, HomePath.parse(path), limit, cursor);
  }

  /** Deletes a file or a folder. */
  @DELETE
  @RolesAllowed(Roles.USER)
  @Operation(operationId = "deleteFile", summary = "Delete a file, or a folder with all in it")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(
      @RestPath String name,
      @RestQuery String owner,
      @RestQuery @NotNull(message = NEEDED) String path,
      @RestQuery @DefaultValue("false") boolean recursive) {
    var place = places.find(caller.get(), name, owner);
    service.delete(place, HomePath.parse(path), recursive);
  }

  /** Makes a folder. */
  @POST
  @Path("folder")
  @RolesAllowed(Roles.USER)
  @Operation(operationId = "makeFolder", summary = "Make a folder, and those above it")
  @APIResponse(responseCode = "201", description = "It is there")
  public Response makeFolder(
      @RestPath String name,
      @RestQuery String owner,
      @RestQuery @NotNull(message = NEEDED) String path,
      UriInfo uri) {
    var place = places.find(caller.get(), name, owner);
    var folder = HomePath.parse(path);
    service.makeFolder(place, folder);
    return Response.created(FileLinks.of(uri, name, owner, "files", folder)).build();
  }
}
