package io.mlride.gateway.opening;

import io.mlride.database.opening.AppSession;
import io.mlride.database.opening.AppSessions;
import io.mlride.database.opening.Opening;
import io.mlride.database.opening.Openings;
import io.mlride.database.secret.Secrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Redeems codes. It blocks: never to be called on an event loop. */
@ApplicationScoped
public class OpeningStore {

  private final Openings openings;
  private final AppSessions sessions;

  OpeningStore(Openings openings, AppSessions sessions) {
    this.openings = openings;
    this.sessions = sessions;
  }

  /**
   * Begins a session with a code, once. Whoever comes second with a code ends what the first one
   * began, for one of them has stolen it.
   */
  public Redeemed redeem(Asked asked, Instant now) {
    var hash = Secrets.hash(asked.code());
    try {
      var redeemed = QuarkusTransaction.requiringNew().call(() -> tryOnce(asked, hash, now));
      return isUse(redeemed) ? ended(hash) : redeemed;
    } catch (RuntimeException e) {
      if (isTaken(e)) {
        return ended(hash);
      }
      throw e;
    }
  }

  private static boolean isUse(Redeemed redeemed) {
    return redeemed instanceof Redeemed.Refused refused && refused.why() == Refusal.USED;
  }

  private Redeemed ended(byte[] hash) {
    QuarkusTransaction.requiringNew().run(() -> sessions.endOf(hash));
    return new Redeemed.Refused(Refusal.USED);
  }

  /** The index over the code's hash lets one of two at the same moment pass. */
  private static boolean isTaken(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException) {
        return true;
      }
    }
    return false;
  }

  private Redeemed tryOnce(Asked asked, byte[] hash, Instant now) {
    var used = sessions.count("codeHash", hash) > 0;
    var opening = openings.findById(hash);
    if (opening == null) {
      return new Redeemed.Refused(used ? Refusal.USED : Refusal.UNKNOWN);
    }
    var facts =
        new CodeFacts(opening.workspaceUid, opening.host, opening.state, opening.expiresAt, used);
    var refusal = facts.refusal(asked.host(), asked.state(), asked.there(), now);
    if (refusal.isPresent()) {
      return new Redeemed.Refused(refusal.get());
    }
    var secret = Secrets.fresh();
    var session = session(opening, secret, now);
    sessions.persistAndFlush(session);
    if (sessions.good(List.of(session.id), now).isEmpty()) {
      sessions.delete("id", session.id);
      return new Redeemed.Refused(Refusal.ENDED);
    }
    return new Redeemed.Begun(secret, session.accountId, session.workspaceUid);
  }

  private static AppSession session(Opening opening, String secret, Instant now) {
    var session = new AppSession();
    session.id = UUID.randomUUID();
    session.secretHash = Secrets.hash(secret);
    session.codeHash = opening.codeHash;
    session.accountId = opening.accountId;
    session.sessionId = opening.sessionId;
    session.shareId = opening.shareId;
    session.workspaceUid = opening.workspaceUid;
    session.host = opening.host;
    session.begunAt = now;
    session.lastUsedAt = now;
    return session;
  }
}
