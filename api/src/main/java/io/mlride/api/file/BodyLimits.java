package io.mlride.api.file;

import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How long bodies may be: 10 MB, and more for files. The server's own limit knows no paths, so it
 * is higher than any of these.
 */
class BodyLimits {

  static final long USUAL = 10 * 1024 * 1024;

  private static final Pattern FILES = Pattern.compile("/api/v1/workspaces/[^/]+/files/content/?");

  private final FileSettings files;

  BodyLimits(FileSettings files) {
    this.files = files;
  }

  @ServerRequestFilter(preMatching = true)
  void refuse(ContainerRequestContext request) {
    var limit = limit(request);
    var length = request.getHeaderString("Content-Length");
    if (length == null) {
      // The server's own count would end the answer without a word.
      request.setEntityStream(new CountedBody(request.getEntityStream(), limit));
    } else if (Long.parseLong(length) > limit) {
      throw tooLong(limit);
    }
  }

  static ProblemException tooLong(long limit) {
    return ProblemException.of(
        ProblemType.TOO_LARGE, "At most %d bytes are taken here.".formatted(limit));
  }

  private long limit(ContainerRequestContext request) {
    return request.getMethod().equals("PUT")
            && FILES.matcher(request.getUriInfo().getRequestUri().getPath()).matches()
        ? files.largestUpload().asLongValue()
        : USUAL;
  }
}
