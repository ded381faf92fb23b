package io.mlride.api.imagetemplate;

import io.mlride.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Parameters that choose templates; null: any. */
public class TemplateFilter {

  /** Part of name, display name, description or a tag, in any case. */
  @Parameter(description = "Part of name, display name, description or a tag")
  @RestQuery
  public String q;

  /** The framework, in any case. */
  @Parameter(description = "The framework, such as pytorch")
  @RestQuery
  public String framework;

  /** Whether a workspace gets a GPU that does not ask, or the name of the GPU that it gets. */
  @Parameter(
      description =
          "true: with a GPU by default; false: without; or a GPU's name, such as nvidia.com/gpu")
  @RestQuery
  public String gpu;

  /** One of its tags. */
  @Parameter(description = "One of its tags")
  @RestQuery
  public String tag;

  /** Whether it is one's own. */
  @Parameter(
      description = "true: only your own; false: only the catalogue's",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @RestQuery
  public String mine;

  /** Whether it is going to go. */
  @Parameter(
      description = "true: only those that will go; false: only those that stay",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @RestQuery
  public String deprecated;

  /** Whether a workspace that asks for nothing would start now. */
  @Parameter(
      description = "true: only those that would start now; false: only those that would not",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @RestQuery
  public String startsNow;

  /**
   * Whether a wish for yes or no is met.
   *
   * @param wish null: whatever it is
   */
  static boolean agrees(String wish, String parameter, boolean isSo) {
    if (wish == null) {
      return true;
    }
    return switch (wish) {
      case "true" -> isSo;
      case "false" -> !isSo;
      default -> throw ProblemException.invalid("?" + parameter, "This should be true or false.");
    };
  }
}
