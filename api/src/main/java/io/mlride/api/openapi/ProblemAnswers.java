package io.mlride.api.openapi;

import io.mlride.api.problem.Problem;
import io.mlride.api.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Describes for every operation how callers prove who they are, and how it refuses and fails. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ProblemAnswers implements OASFilter {
  private static final String BEARER = "bearer";
  private static final String TOO_LONG = "414";

  /** What the scanner says when nobody else does. */
  private static final Set<String> EMPTY_WORDS =
      Set.of("Bad Request", "Not Authorized", "Not Allowed", "Invalid input");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null) {
      return;
    }
    api.getComponents()
        .addSecurityScheme(
            BEARER,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description(
                    "Access token of a session, personal token, or token of the single sign-on"));
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().forEach(ProblemAnswers::describe));
  }

  private static void describe(HttpMethod method, Operation operation) {
    if (Refusals.isSecured(operation)) {
      operation.setSecurity(
          List.of(OASFactory.createSecurityRequirement().addScheme(BEARER, List.of())));
    }
    Refusals.of(method, operation).forEach(code -> addIfAbsent(operation, code));
    operation.getResponses().getAPIResponses().forEach(ProblemAnswers::complete);
  }

  private static void addIfAbsent(Operation operation, int code) {
    var name = Integer.toString(code);
    if (!operation.getResponses().hasAPIResponse(name)) {
      operation.getResponses().addAPIResponse(name, OASFactory.createAPIResponse());
    }
  }

  private static void complete(String name, APIResponse response) {
    if (name.compareTo("400") < 0) {
      return;
    }
    if (response.getDescription() == null || EMPTY_WORDS.contains(response.getDescription())) {
      response.setDescription(words(Integer.parseInt(name)));
    }
    // The server refuses a long address before it looks at it, without words.
    if (name.equals(TOO_LONG)) {
      return;
    }
    if (response.getContent() == null || response.getContent().getMediaTypes().isEmpty()) {
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  Problem.MEDIA_TYPE,
                  OASFactory.createMediaType()
                      .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
  }

  /** Types of problems with this status code. */
  private static String words(int status) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.status() == status)
        .map(type -> type.title() + " (" + type.slug() + ")")
        .collect(Collectors.joining("; "));
  }
}
