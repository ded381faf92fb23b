package io.mlride.gateway.session;

import io.mlride.database.opening.AppSession;
import io.mlride.database.opening.AppSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions in the database. It blocks: never to be called on an event loop. */
@ApplicationScoped
public class SessionStore {

  private final AppSessions sessions;

  SessionStore(AppSessions sessions) {
    this.sessions = sessions;
  }

  /** The good session of a cookie. */
  @Transactional
  public Optional<SessionFacts> find(byte[] secretHash, Instant now, Duration unusedFor) {
    return sessions
        .bySecret(secretHash)
        .filter(row -> row.lastUsedAt.plus(unusedFor).isAfter(now))
        .filter(row -> !sessions.good(List.of(row.id), now).isEmpty())
        .map(SessionStore::facts);
  }

  private static SessionFacts facts(AppSession row) {
    return new SessionFacts(row.id, row.accountId, row.workspaceUid, row.host, row.shareId != null);
  }

  /** Those that may go on. */
  @Transactional
  public Set<UUID> good(Collection<UUID> ids, Instant now) {
    return sessions.good(ids, now);
  }

  /** Notes that they are used. */
  @Transactional
  public void touch(Collection<UUID> ids, Instant now) {
    sessions.touch(ids, now);
  }

  /** Ends one. */
  @Transactional
  public void end(UUID id) {
    sessions.delete("id", id);
  }

  /** Removes those that nobody used since. */
  @Transactional
  public void removeUnused(Instant since) {
    sessions.removeUnused(since);
  }
}
