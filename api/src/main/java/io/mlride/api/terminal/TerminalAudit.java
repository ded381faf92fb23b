package io.mlride.api.terminal;

import io.mlride.api.access.Caller;
import io.mlride.api.audit.AuditTrail;
import io.mlride.api.audit.Deed;
import io.mlride.api.pod.Place;
import io.mlride.crds.Names;
import io.mlride.database.account.Accounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes down who opens a terminal, for that is no request that the audit's filter sees. */
@ApplicationScoped
class TerminalAudit {

  private final AuditTrail trail;
  private final Accounts accounts;

  TerminalAudit(AuditTrail trail, Accounts accounts) {
    this.trail = trail;
    this.accounts = accounts;
  }

  /** Somebody was let in; for threads that may wait. */
  void opened(Caller caller, Place place, String address) {
    trail.record(
        Deed.by(caller)
            .requestId(UUID.randomUUID().toString())
            .action("openTerminal")
            .object("workspace/" + place.name())
            .owner(owner(place))
            .address(address)
            .build());
  }

  private UUID owner(Place place) {
    return Names.userSpaceOf(place.namespace())
        .flatMap(
            handle -> QuarkusTransaction.requiringNew().call(() -> accounts.withHandle(handle)))
        .map(account -> account.id)
        .orElse(null);
  }
}
