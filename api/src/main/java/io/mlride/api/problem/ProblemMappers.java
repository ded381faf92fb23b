package io.mlride.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.database.DatabaseFailure;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.http.RequestId;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way a request can fail, as a problem. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final RequestId requestId;
  private final DatabaseLink database;

  ProblemMappers(RequestId requestId, DatabaseLink database) {
    this.requestId = requestId;
    this.database = database;
  }

  @ServerExceptionMapper
  Response problem(ProblemException problem, UriInfo uri) {
    return answer(problem, uri);
  }

  @ServerExceptionMapper
  Response refused(KubernetesClientException failure, UriInfo uri) {
    var problem = ClusterRefusal.of(failure);
    if (problem.type() == ProblemType.FAULT) {
      LOG.errorf(failure, "Request %s: refused by the cluster", requestId.value());
    }
    return answer(problem, uri);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException failure, UriInfo uri) {
    var errors = failure.getConstraintViolations().stream().map(ViolatedField::error).toList();
    var detail = errors.size() == 1 ? errors.get(0).detail() : "Some values are not right.";
    return answer(ProblemException.of(ProblemType.INVALID_REQUEST, detail, errors), uri);
  }

  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  Response unauthenticated(Exception failure, UriInfo uri) {
    return answer(Unauthenticated.PROBLEM, uri);
  }

  @ServerExceptionMapper
  Response unknown(OIDCException failure, UriInfo uri) {
    LOG.warnf("Request %s: the single sign-on fails: %s", requestId.value(), failure.getMessage());
    return answer(
        ProblemException.later(
            ProblemType.UNAVAILABLE,
            "The single sign-on does not answer. Try again in a moment.",
            Duration.ofSeconds(5)),
        uri);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException failure, UriInfo uri) {
    return answer(
        ProblemException.of(ProblemType.FORBIDDEN, "Your role or token does not reach this far."),
        uri);
  }

  @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
  Response unreadable(JsonProcessingException failure, UriInfo uri) {
    return answer(UnreadableBody.problem(failure), uri);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure, UriInfo uri) {
    var status = failure.getResponse().getStatus();
    if (status < 400) {
      return failure.getResponse();
    }
    return answer(UnreadableBody.problem(failure).orElseGet(() -> ofStatus(status)), uri);
  }

  @ServerExceptionMapper
  Response anything(Throwable failure, UriInfo uri) {
    if (DatabaseFailure.isAway(failure)) {
      database.lost();
      return answer(DatabaseFailure.unavailable(), uri);
    }
    if (DatabaseFailure.isUnstorable(failure)) {
      return answer(
          ProblemException.of(
              ProblemType.INVALID_REQUEST, "A text holds a character that cannot be stored."),
          uri);
    }
    LOG.errorf(failure, "Request %s failed", requestId.value());
    return answer(
        ProblemException.of(
            ProblemType.FAULT, "This is our fault. The log has it under the request's id."),
        uri);
  }

  private static ProblemException ofStatus(int status) {
    var type =
        Arrays.stream(ProblemType.values())
            .filter(it -> it.status() == status)
            .findFirst()
            .orElse(status < 500 ? ProblemType.INVALID_REQUEST : ProblemType.FAULT);
    return ProblemException.of(type, type.title() + ".");
  }

  private Response answer(ProblemException problem, UriInfo uri) {
    var type = problem.type();
    var response =
        Response.status(type.status())
            .type(Problem.MEDIA_TYPE)
            .entity(
                new Problem(
                    type.uri(),
                    type.title(),
                    type.status(),
                    problem.getMessage(),
                    Optional.ofNullable(uri).map(UriInfo::getPath).orElse(null),
                    Optional.ofNullable(problem.errors()).orElse(List.of()),
                    requestId.value()));
    problem
        .retryAfter()
        .ifPresent(after -> response.header("Retry-After", Math.max(1, after.toSeconds())));
    if (type.status() == 401) {
      response.header("WWW-Authenticate", "Bearer");
    }
    return response.build();
  }
}
