package io.mlride.gateway.server;

import io.mlride.gateway.opening.OpeningDoor;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.session.KnownSession;
import io.mlride.gateway.session.SessionStore;
import io.mlride.gateway.session.Sessions;
import io.mlride.gateway.visit.Visit;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/** Log-out of one app: its session ends, and what is open by it. */
@ApplicationScoped
public class Closing {

  private final SessionStore store;
  private final Sessions sessions;
  private final OpeningDoor opening;
  private final Vertx vertx;

  Closing(SessionStore store, Sessions sessions, OpeningDoor opening, Vertx vertx) {
    this.store = store;
    this.sessions = sessions;
    this.opening = opening;
    this.vertx = vertx;
  }

  void close(Visit visit, KnownSession session) {
    vertx
        .executeBlocking(
            () -> {
              store.end(session.facts().id());
              return null;
            },
            false)
        .onSuccess(
            done -> {
              sessions.end(session::equals);
              opening.forget(visit);
              Answers.send(visit.request(), 204, "text/plain", Buffer.buffer());
            })
        .onFailure(
            failure ->
                Answers.text(
                    visit.request(), 503, "The user database does not answer. Try again."));
  }
}
