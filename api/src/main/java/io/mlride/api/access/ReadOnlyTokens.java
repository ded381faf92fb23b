package io.mlride.api.access;

import io.mlride.api.audit.ChangesNothing;
import io.mlride.api.http.SafeMethods;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A token for reading changes nothing. */
class ReadOnlyTokens {

  private final CurrentCaller caller;
  private final ResourceInfo resource;

  ReadOnlyTokens(CurrentCaller caller, ResourceInfo resource) {
    this.caller = caller;
    this.resource = resource;
  }

  @ServerRequestFilter
  void refuse(ContainerRequestContext request) {
    if (!SafeMethods.isOne(request.getMethod())
        && caller.find().filter(who -> !who.mayWrite()).isPresent()
        && !resource.getResourceMethod().isAnnotationPresent(ChangesNothing.class)) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "This token is for reading; make one with the scope \"write\".");
    }
  }
}
