package io.mlride.api.sso;

import io.mlride.api.access.Via;
import io.mlride.api.audit.AuditTrail;
import io.mlride.api.audit.DeedBuilder;
import io.mlride.api.auth.SessionService;
import io.mlride.api.auth.Tokens;
import io.mlride.api.http.RequestId;
import io.mlride.api.http.Visitors;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets in whom the provider vouches for. */
@ApplicationScoped
class SsoService {
  private final SsoAccounts accounts;
  private final SessionService sessions;
  private final AuditTrail trail;
  private final RequestId requestId;
  private final Visitors visitors;

  SsoService(
      SsoAccounts accounts,
      SessionService sessions,
      AuditTrail trail,
      RequestId requestId,
      Visitors visitors) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.trail = trail;
    this.requestId = requestId;
    this.visitors = visitors;
  }

  /** Begins a session of ours. */
  Tokens logIn(JsonWebToken idToken) {
    String name = idToken.getClaim("name");
    var account = accounts.findOrMake(idToken.getIssuer(), idToken.getSubject(), name);
    if (account.suspendedAt != null) {
      trail.record(
          deed(account)
              .actor(null)
              .via(null)
              .status(ProblemType.SUSPENDED.status())
              .problem(ProblemType.SUSPENDED.slug())
              .build());
      throw ProblemException.of(
          ProblemType.SUSPENDED, "This account is suspended. Ask an admin what to do.");
    }
    var tokens = sessions.begin(account, visitors.current());
    trail.record(deed(account).status(303).build());
    return tokens;
  }

  private DeedBuilder deed(Account account) {
    return DeedBuilder.builder()
        .requestId(requestId.value())
        .actor(account.id)
        .via(Via.SESSION.word())
        .action("logInBySso")
        .object("account/" + account.id)
        .owner(account.id)
        .address(visitors.current().address());
  }
}
