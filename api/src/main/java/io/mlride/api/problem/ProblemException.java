package io.mlride.api.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final transient List<FieldError> errors;
  private final transient Optional<Duration> retryAfter;

  private ProblemException(
      ProblemType type, String detail, List<FieldError> errors, Optional<Duration> retryAfter) {
    // Without a stack trace: it is an answer, not a fault.
    super(detail, null, false, false);
    this.type = type;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  /** A problem with a sentence about this case. */
  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail, List.of(), Optional.empty());
  }

  /** A problem with single values. */
  public static ProblemException of(ProblemType type, String detail, List<FieldError> errors) {
    return new ProblemException(type, detail, List.copyOf(errors), Optional.empty());
  }

  /** One value of the request is wrong. */
  public static ProblemException invalid(String pointer, String detail) {
    return of(ProblemType.INVALID_REQUEST, detail, List.of(new FieldError(pointer, detail)));
  }

  /** There is no such thing, or it is somebody else's. */
  public static ProblemException notFound(String what) {
    return of(ProblemType.NOT_FOUND, "There is no " + what + ".");
  }

  /** It can be tried again after some time. */
  public static ProblemException later(ProblemType type, String detail, Duration after) {
    return new ProblemException(type, detail, List.of(), Optional.of(after));
  }

  /** Kind of problem. */
  public ProblemType type() {
    return type;
  }

  /** Values that are wrong; empty: it is not about single values. */
  public List<FieldError> errors() {
    return errors;
  }

  /** When a repetition has a chance; empty: not by waiting. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
