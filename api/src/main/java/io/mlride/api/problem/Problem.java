package io.mlride.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as it is answered (RFC 9457).
 *
 * @param type stable name of the kind of problem
 * @param title the kind of problem in words
 * @param status HTTP status code
 * @param detail what is wrong this time and what would be right
 * @param instance path of the request
 * @param errors values that are wrong; absent: it is not about single values
 * @param requestId by which the log and the audit name this request
 */
@Schema(name = "Problem", description = "A problem (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors,
    String requestId) {

  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";
}
