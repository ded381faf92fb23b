package io.mlride.api.file;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.pod.Places;
import io.mlride.api.pod.Streaming;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What files have in them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces/{name}/files/content")
@Tag(name = "files")
public class ContentResource {

  private static final String NEEDED = "Say a path below the home, such as data/train.csv.";

  private final FileService service;
  private final Places places;
  private final Streaming streaming;
  private final CurrentCaller caller;

  ContentResource(FileService service, Places places, Streaming streaming, CurrentCaller caller) {
    this.service = service;
    this.places = places;
    this.streaming = streaming;
    this.caller = caller;
  }

  /** Gives a file. */
  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed(Roles.USER)
  @Operation(operationId = "downloadFile", summary = "Download a file, of at most 5 GiB by default")
  @APIResponse(
      responseCode = "200",
      description = "Its content, to be saved and never shown",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response download(
      @RestPath String name,
      @RestQuery String owner,
      @RestQuery @NotNull(message = NEEDED) String path) {
    var place = places.find(caller.get(), name, owner);
    var file = HomePath.parse(path);
    var pod = service.pod(place);
    var answer = Response.ok();
    var output =
        streaming.of(
            caller.get(),
            place,
            () -> {
              var opened = service.open(pod, file);
              answer.header(HttpHeaders.CONTENT_LENGTH, opened.size());
              return new Streaming.Source(
                  opened.process().output(), Optional.of(opened.size()), opened.process()::close);
            });
    return answer
        .entity(output)
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.name()))
        .build();
  }

  /** Takes a file. */
  @PUT
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.USER)
  @Operation(
      operationId = "uploadFile",
      summary = "Upload a file, of at most 1 GiB by default; one that is there is replaced",
      description = "Content-Length is needed. The folder has to be there.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "201", description = "It is there")
  @APIResponse(responseCode = "204", description = "It replaced the one that was there")
  public Response upload(
      @RestPath String name,
      @RestQuery String owner,
      @RestQuery @NotNull(message = NEEDED) String path,
      HttpHeaders headers,
      UriInfo uri,
      InputStream body) {
    var place = places.find(caller.get(), name, owner);
    var file = HomePath.parse(path);
    var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    var isNew =
        service.put(caller.get(), place, file, length == null ? -1 : Long.parseLong(length), body);
    return isNew
        ? Response.created(FileLinks.of(uri, name, owner, "files/content", file)).build()
        : Response.noContent().build();
  }
}
