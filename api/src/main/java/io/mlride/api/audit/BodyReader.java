package io.mlride.api.audit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Keeps the body of a request until its end, for what it names: a refusal forgets it. */
@Provider
public class BodyReader implements ReaderInterceptor {
  private static final String BODY = "mlride.audit.body";

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
    var body = request.proceed();
    request.setProperty(BODY, body);
    return body;
  }

  /** Null: there was none, or it could not be read. */
  static Object body(ContainerRequestContext request) {
    return request.getProperty(BODY);
  }
}
