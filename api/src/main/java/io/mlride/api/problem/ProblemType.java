package io.mlride.api.problem;

import java.net.URI;

/** The closed list of problems; types and status codes are part of the API and never change. */
public enum ProblemType {
  INVALID_REQUEST(400, "invalid-request", "The request is not valid"),
  UNAUTHENTICATED(401, "unauthenticated", "You are not logged in"),
  WRONG_CREDENTIALS(401, "wrong-credentials", "These credentials are not right"),
  FORBIDDEN(403, "forbidden", "You may not do this"),
  SUSPENDED(403, "suspended", "The account is suspended"),
  HANDLE_NEEDED(403, "handle-needed", "The account has no handle yet"),
  NOT_FOUND(404, "not-found", "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "This cannot be done here"),
  NOT_ACCEPTABLE(406, "not-acceptable", "The answer cannot have that form"),
  ALREADY_EXISTS(409, "already-exists", "It exists already"),
  CONFLICT(409, "conflict", "It does not fit what is there"),
  OVER_QUOTA(409, "over-quota", "The quota is used up"),
  IN_USE(409, "in-use", "It is in use"),
  NOT_RUNNING(409, "not-running", "The workspace does not run"),
  NOT_IN_IMAGE(409, "not-in-image", "The image lacks something for this"),
  CHANGED_MEANWHILE(412, "changed-meanwhile", "It was changed meanwhile"),
  TOO_LARGE(413, "too-large", "The request is too large"),
  TOO_LONG(414, "too-long", "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "This kind of content is not understood"),
  REFUSED(422, "refused", "The cluster refuses these values"),
  PRECONDITION_NEEDED(428, "precondition-needed", "Say which version you saw"),
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many tries"),
  FAULT(500, "fault", "Something went wrong here"),
  UNAVAILABLE(503, "unavailable", "A part of the service does not answer");

  private final int status;
  private final String slug;
  private final String title;

  ProblemType(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  /** HTTP status code. */
  public int status() {
    return status;
  }

  /** What clients compare: {@code urn:mlride:problem:over-quota}. */
  public URI uri() {
    return URI.create("urn:mlride:problem:" + slug);
  }

  /** The last part of the URI. */
  public String slug() {
    return slug;
  }

  /** For people; the same for every problem of the type. */
  public String title() {
    return title;
  }
}
