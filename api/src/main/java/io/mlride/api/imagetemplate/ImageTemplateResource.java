package io.mlride.api.imagetemplate;

import io.mlride.api.access.Roles;
import io.mlride.api.http.ETag;
import io.mlride.api.http.Page;
import io.mlride.api.http.Yaml;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reading and making image templates. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/image-templates")
@Tag(name = "image-templates")
@RolesAllowed(Roles.USER)
public class ImageTemplateResource {

  private final ImageTemplateService service;
  private final Yaml yaml;

  ImageTemplateResource(ImageTemplateService service, Yaml yaml) {
    this.service = service;
    this.yaml = yaml;
  }

  /** A part of the list. */
  @GET
  @Operation(
      operationId = "listImageTemplates",
      summary = "List the catalogue's templates and your own")
  @APIResponse(responseCode = "200", description = "A part of the list")
  public Page<ImageTemplateView> list(
      @BeanParam TemplateFilter filter,
      @Min(value = 1, message = "A limit is at least 1.")
          @Max(value = Page.MOST, message = "A limit is at most 200.")
          @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          int limit,
      @Parameter(description = "nextCursor of the part before; absent: the first part") @RestQuery
          String cursor,
      @RestQuery String owner) {
    return service.list(owner, filter, limit, cursor);
  }

  /** Makes one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createImageTemplate",
      summary = "Make a template of your own; admins also one of the catalogue")
  @APIResponse(
      responseCode = "201",
      description = "It is made; the operator looks its image up",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ImageTemplateView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was there with this spec",
      content = @Content(schema = @Schema(implementation = ImageTemplateView.class)))
  public Response create(
      @NotNull(message = "A body is needed.") @Valid CreateImageTemplate wanted,
      @RestQuery String owner) {
    var made = service.create(owner, wanted);
    var template = made.template();
    var place =
        URI.create(
            "/api/v1/image-templates/%s?namespace=%s%s"
                .formatted(
                    wanted.name(),
                    template.getMetadata().getNamespace(),
                    owner == null ? "" : "&owner=" + owner));
    return (made.isNew() ? Response.created(place) : Response.ok())
        .entity(service.view(owner, template))
        .header("ETag", ETag.of(template))
        .build();
  }

  /** One template. */
  @GET
  @Path("{name}")
  @Operation(operationId = "getImageTemplate", summary = "Read a template")
  @APIResponse(
      responseCode = "200",
      description = "The template; the header ETag is its version",
      content = @Content(schema = @Schema(implementation = ImageTemplateView.class)))
  public Response get(
      @RestPath String name,
      @Parameter(description = "Where it lies; absent: your own, then the catalogue") @RestQuery
          String namespace,
      @RestQuery String owner) {
    var template = service.get(owner, name, namespace);
    return Response.ok(service.view(owner, template)).header("ETag", ETag.of(template)).build();
  }

  /** Its manifest. */
  @GET
  @Path("{name}/manifest")
  @Produces(Yaml.MEDIA_TYPE)
  @Operation(
      operationId = "getImageTemplateManifest",
      summary = "The YAML that kubectl apply takes")
  @APIResponse(
      responseCode = "200",
      description = "The manifest",
      content = @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
  public String manifest(
      @RestPath String name, @RestQuery String namespace, @RestQuery String owner) {
    return yaml.write(TemplateManifest.of(service.get(owner, name, namespace)));
  }
}
