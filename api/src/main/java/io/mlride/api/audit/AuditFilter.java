package io.mlride.api.audit;

import io.mlride.api.access.Caller;
import io.mlride.api.access.CurrentCaller;
import io.mlride.api.http.RequestId;
import io.mlride.api.http.SafeMethods;
import io.mlride.api.http.Visitors;
import io.mlride.api.problem.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.IllegalProductException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Has every change written down before it is answered, whether it was done, refused or failed. */
class AuditFilter {
  private static final Logger LOG = Logger.getLogger(AuditFilter.class);

  private final Map<Method, AuditedOperation> operations = new ConcurrentHashMap<>();
  private final ResourceInfo resource;
  private final CurrentIdentityAssociation identity;
  private final RequestId requestId;
  private final Visitors visitors;
  private final AuditNotes notes;
  private final AuditScribe scribe;

  AuditFilter(
      ResourceInfo resource,
      CurrentIdentityAssociation identity,
      RequestId requestId,
      Visitors visitors,
      AuditNotes notes,
      AuditScribe scribe) {
    this.resource = resource;
    this.identity = identity;
    this.requestId = requestId;
    this.visitors = visitors;
    this.notes = notes;
    this.scribe = scribe;
  }

  @ServerResponseFilter
  Uni<Void> write(ContainerRequestContext request, ContainerResponseContext response) {
    var method = method();
    if (method == null || isReading(request, method)) {
      return Uni.createFrom().voidItem();
    }
    var operation = operations.computeIfAbsent(method, AuditedOperation::of);
    if (!operation.changes() && response.getStatus() < 400) {
      return Uni.createFrom().voidItem();
    }
    try {
      return write(facts(operation, request, response));
    } catch (RuntimeException e) {
      LOG.errorf(e, "The audit lacks: %s %s", operation, response.getStatus());
      return Uni.createFrom().voidItem();
    }
  }

  private static boolean isReading(ContainerRequestContext request, Method method) {
    return SafeMethods.isOne(request.getMethod())
        && !method.isAnnotationPresent(HandsOutCredential.class);
  }

  /** Null: the request was refused before an operation was found for it. */
  private Method method() {
    try {
      return resource.getResourceMethod();
    } catch (IllegalProductException e) {
      return null;
    }
  }

  private Uni<Void> write(AuditedRequest facts) {
    return caller()
        // Filters may run on a thread that must not wait.
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(caller -> scribe.write(facts, caller))
        .onFailure()
        .invoke(e -> LOG.errorf(e, "The audit lacks: %s %s", facts.operation(), facts.status()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private AuditedRequest facts(
      AuditedOperation operation,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    var uri = request.getUriInfo();
    return new AuditedRequest(
        requestId.value(),
        operation,
        uri.getPathParameters().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0))),
        uri.getQueryParameters().getFirst("owner"),
        BodyReader.body(request),
        visitors.current().address(),
        response.getStatus(),
        response.getEntity(),
        response.getEntity() instanceof Problem problem ? slug(problem) : null,
        notes.all());
  }

  private static String slug(Problem problem) {
    var type = problem.type().toString();
    return type.substring(type.lastIndexOf(':') + 1);
  }

  /** Empty: nobody, or not to be found out. */
  private Uni<Optional<Caller>> caller() {
    return identity
        .getDeferredIdentity()
        .map(CurrentCaller::of)
        .onFailure()
        .recoverWithItem(Optional.empty());
  }
}
