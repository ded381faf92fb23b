package io.mlride.api.audit;

import io.mlride.api.access.AccessTokens;
import io.mlride.api.access.Caller;
import io.mlride.api.access.Via;
import io.mlride.api.database.DatabaseLink;
import io.mlride.database.account.Account;
import io.mlride.database.account.Accounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Finds out who did a request to what, and has it written down. */
@ApplicationScoped
class AuditScribe {
  private final Accounts accounts;
  private final AccessTokens tokens;
  private final AuditTrail trail;
  private final DatabaseLink database;

  AuditScribe(Accounts accounts, AccessTokens tokens, AuditTrail trail, DatabaseLink database) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.trail = trail;
    this.database = database;
  }

  /** For threads that may wait. */
  void write(AuditedRequest request, Optional<Caller> caller) {
    var begun = request.begun().flatMap(tokens::read).map(AccessTokens.Claims::account);
    var actor = begun.or(() -> caller.map(Caller::account));
    var via = begun.isPresent() ? Optional.of(Via.SESSION) : caller.map(Caller::via);
    var person = person(request);
    var deed =
        DeedBuilder.builder()
            .requestId(request.id())
            .actor(actor.orElse(null))
            .via(via.map(Via::word).orElse(null))
            .action(request.operation().action())
            .object(
                request
                    .object()
                    .or(() -> person.map(id -> "account/" + id))
                    .or(() -> begun.map(id -> "account/" + id))
                    .orElse(null))
            .detail(request.detail())
            .owner(isAboutSomebody(request) ? person.orElse(null) : actor.orElse(null))
            .address(request.address())
            .status(request.status())
            .problem(request.problem());
    trail.record(request.notes().apply(deed).build());
  }

  private static boolean isAboutSomebody(AuditedRequest request) {
    return request.person().isPresent()
        || request.logIn().isPresent()
        || request.account().isPresent();
  }

  /**
   * Account of the person whom a request names. What was typed at a log-in is looked up and
   * forgotten: people type passwords there.
   */
  private Optional<UUID> person(AuditedRequest request) {
    return request
        .person()
        .flatMap(handle -> id(() -> accounts.withHandle(handle)))
        .or(() -> request.account().flatMap(id -> id(() -> accounts.findByIdOptional(id))))
        .or(() -> request.logIn().flatMap(given -> id(() -> accounts.named(given.login()))));
  }

  private Optional<UUID> id(Supplier<Optional<Account>> look) {
    if (!database.isReady()) {
      return Optional.empty();
    }
    try {
      return QuarkusTransaction.requiringNew().call(look::get).map(account -> account.id);
    } catch (RuntimeException e) {
      // The row matters more than whose it is; if the database is away, the trail says so.
      return Optional.empty();
    }
  }
}
