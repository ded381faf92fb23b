package io.mlride.api.problem;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusCause;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.rules.QuotaKeys;
import io.mlride.rules.QuotaText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what the API server refuses into problems with the caller's field names and numbers. */
public final class ClusterRefusal {

  private static final Duration SOON = Duration.ofSeconds(5);

  /** As the admission plug-in for policies says it. */
  private static final Pattern POLICY =
      Pattern.compile(
          "ValidatingAdmissionPolicy '[^']*' with binding '[^']*' denied request: (.*)");

  /** What the API server says before the sentence of a rule; callers know what they sent. */
  private static final Pattern VALUE =
      Pattern.compile("^Invalid value: (\"([^\"\\\\]|\\\\.)*\"|[^\": ]*): ");

  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");
  private static final Pattern KEY = Pattern.compile("\\[\"?([^\\]\"]+)\"?]");

  private ClusterRefusal() {}

  /** The problem that an exception of the client means. */
  public static ProblemException of(KubernetesClientException failure) {
    var message =
        Optional.ofNullable(failure.getStatus()).map(Status::getMessage).orElse(message(failure));
    return switch (failure.getCode()) {
      case 400 -> ProblemException.of(ProblemType.INVALID_REQUEST, message);
      case 403 -> forbidden(message);
      case 404 -> ProblemException.notFound("such object in the cluster any more");
      case 409 -> conflict(failure.getStatus(), message);
      case 422 -> invalid(failure.getStatus(), message);
      default -> unavailable();
    };
  }

  /** The cluster does not answer. */
  public static ProblemException unavailable() {
    return ProblemException.later(
        ProblemType.UNAVAILABLE,
        "The cluster does not answer. Nothing was changed; try again in a moment.",
        SOON);
  }

  private static String message(KubernetesClientException failure) {
    return Optional.ofNullable(failure.getMessage()).orElse("");
  }

  private static ProblemException forbidden(String message) {
    if (message.contains("exceeded quota")) {
      return ProblemException.of(ProblemType.OVER_QUOTA, quota(message));
    }
    var policy = POLICY.matcher(message);
    if (policy.find()) {
      return ProblemException.of(ProblemType.REFUSED, policy.group(1));
    }
    if (message.contains("being terminated")) {
      return ProblemException.of(
          ProblemType.CONFLICT, "Your space is being deleted; nothing can be made in it any more.");
    }
    return ProblemException.of(
        ProblemType.FAULT, "The service lacks a right in the cluster; an admin has to look.");
  }

  private static String quota(String message) {
    return QuotaText.read(message)
        .map(
            text ->
                "Your quota of %s is used up: %s of %s. Delete something, or ask an admin for more."
                    .formatted(what(text.key()), text.used(), text.limited()))
        .orElse("This is more than your quota allows; GET /api/v1/quota says what is left.");
  }

  private static String what(String key) {
    return key.equals(QuotaKeys.WORKSPACES)
        ? QuotaKeys.inWords(key)
        : key.replaceFirst("^(requests\\.|count/)", "");
  }

  private static ProblemException conflict(Status status, String message) {
    if (status != null && "AlreadyExists".equals(status.getReason())) {
      return ProblemException.of(
          ProblemType.ALREADY_EXISTS, "There is one with this name already.");
    }
    if (message.contains("being terminated") || message.contains("is being deleted")) {
      return ProblemException.of(
          ProblemType.CONFLICT, "One with this name is still being deleted; try again soon.");
    }
    return ProblemException.of(
        ProblemType.CHANGED_MEANWHILE,
        "Somebody changed it meanwhile. Read it again, then repeat your change.");
  }

  private static ProblemException invalid(Status status, String message) {
    var causes =
        Optional.ofNullable(status)
            .map(Status::getDetails)
            .map(details -> details.getCauses())
            .orElse(List.of());
    var own = causes.stream().filter(cause -> !isAboutOthers(cause)).toList();
    var errors = (own.isEmpty() ? causes : own).stream().map(ClusterRefusal::error).toList();
    var detail = errors.size() == 1 ? errors.get(0).detail() : "Some values are not right.";
    return ProblemException.of(ProblemType.REFUSED, errors.isEmpty() ? message : detail, errors);
  }

  private static FieldError error(StatusCause cause) {
    return new FieldError(
        pointer(cause.getField()), VALUE.matcher(cause.getMessage()).replaceFirst(""));
  }

  /** Rules of CEL wait until the schema's are kept, and the API server says that they did. */
  private static boolean isAboutOthers(StatusCause cause) {
    return cause.getMessage().contains("some validation rules were not checked");
  }

  /** {@code spec.packages.pip[3]} is {@code /spec/packages/pip/3}. */
  static String pointer(String field) {
    if (field == null || field.isEmpty() || field.equals("<nil>")) {
      return "";
    }
    var dotted = INDEX.matcher(field).replaceAll(".$1");
    var keys = KEY.matcher(dotted);
    var path = new StringBuilder();
    var end = 0;
    while (keys.find()) {
      path.append(slashes(dotted.substring(end, keys.start()))).append('/');
      path.append(keys.group(1).replace("~", "~0").replace("/", "~1"));
      end = keys.end();
    }
    return "/" + path.append(slashes(dotted.substring(end)));
  }

  private static String slashes(String part) {
    return part.replace('.', '/');
  }
}
