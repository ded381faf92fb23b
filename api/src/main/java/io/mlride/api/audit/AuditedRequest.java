package io.mlride.api.audit;

import io.mlride.api.auth.LogIn;
import io.mlride.api.auth.Tokens;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A request that was answered.
 *
 * @param values of the parameters in its path
 * @param owner handle in the query; null: none
 * @param body null: none, or it could not be read
 * @param answer body of the answer; null: none
 * @param problem last part of the problem's type; null: none
 * @param notes what the operation found out
 */
record AuditedRequest(
    String id,
    AuditedOperation operation,
    Map<String, String> values,
    String owner,
    Object body,
    String address,
    int status,
    Object answer,
    String problem,
    UnaryOperator<DeedBuilder> notes) {

  /** Handle of the person whom it is about; empty: the one who sends it. */
  Optional<String> person() {
    return Optional.ofNullable(owner)
        .or(
            () ->
                AuditedObject.PEOPLE.stream()
                    .map(values::get)
                    .filter(Objects::nonNull)
                    .findFirst());
  }

  /**
   * Account whose id is in the path; empty: the request is about no account, or about none that
   * could be.
   */
  Optional<UUID> account() {
    return Optional.ofNullable(values.get("id"))
        .filter(id -> operation.template().contains("/accounts/{"))
        .flatMap(AuditedRequest::uuid);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Null: the operation says it all. */
  String detail() {
    return body instanceof TellsAudit telling ? telling.toAudit() : null;
  }

  Optional<String> object() {
    return AuditedObject.of(operation.template(), values, body);
  }

  Optional<LogIn> logIn() {
    return body instanceof LogIn given ? Optional.of(given) : Optional.empty();
  }

  /** The access token of the session that it began. */
  Optional<String> begun() {
    return answer instanceof Tokens tokens ? Optional.of(tokens.accessToken()) : Optional.empty();
  }
}
