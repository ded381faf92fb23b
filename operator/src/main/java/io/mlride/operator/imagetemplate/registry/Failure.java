package io.mlride.operator.imagetemplate.registry;

import com.google.cloud.tools.jib.api.RegistryAuthenticationFailedException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.http.ResponseException;
import io.mlride.operator.imagetemplate.model.Answer;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a failed look-up means. Messages of exceptions are not used: some of them quote what was
 * sent.
 */
final class Failure {
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private Failure() {}

  static Answer meaning(Exception failure) {
    if (failure instanceof RegistryUnauthorizedException) {
      return new Answer.Denied();
    }
    return cause(failure, ResponseException.class)
        .map(response -> meaning(response.getStatusCode(), failure))
        .orElseGet(() -> new Answer.Unreachable(detail(failure)));
  }

  private static Answer meaning(int status, Exception failure) {
    // A token that nobody hands out says nothing about the image.
    var ofRegistry = !(failure instanceof RegistryAuthenticationFailedException);
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> new Answer.Denied();
      case NOT_FOUND, BAD_REQUEST ->
          ofRegistry ? new Answer.Missing() : new Answer.Unreachable("HTTP status " + status);
      default -> new Answer.Unreachable("HTTP status " + status);
    };
  }

  private static String detail(Exception failure) {
    if (cause(failure, UnknownHostException.class).isPresent()) {
      return "its name is not known";
    }
    if (cause(failure, SocketTimeoutException.class).isPresent()) {
      return "no answer in time";
    }
    if (cause(failure, ConnectException.class).isPresent()) {
      return "the connection is refused";
    }
    if (cause(failure, OneAttemptHttp.NoConnection.class).isPresent()) {
      return "no connection, or none with a trusted certificate";
    }
    return failure.getClass().getSimpleName();
  }

  private static <T extends Throwable> Optional<T> cause(Exception failure, Class<T> type) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
