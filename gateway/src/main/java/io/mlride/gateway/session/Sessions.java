package io.mlride.gateway.session;

import io.mlride.database.secret.Secrets;
import io.mlride.gateway.GatewaySettings;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** The sessions that are in use here, by the hash of their secret. */
@ApplicationScoped
public class Sessions {

  private static final Logger LOG = Logger.getLogger(Sessions.class);

  private final Map<String, KnownSession> known = new ConcurrentHashMap<>();
  private final Map<String, Future<Found>> asked = new ConcurrentHashMap<>();
  private final SessionStore store;
  private final DatabaseLink database;
  private final Vertx vertx;
  private final Clock clock;
  private final GatewaySettings.Session settings;

  Sessions(
      SessionStore store,
      DatabaseLink database,
      Vertx vertx,
      Clock clock,
      GatewaySettings settings) {
    this.store = store;
    this.database = database;
    this.vertx = vertx;
    this.clock = clock;
    this.settings = settings.session();
  }

  /** The session of a cookie; many requests of a page that is loading ask the database once. */
  public Future<Found> find(String secret, String host) {
    if (!Secrets.isForm(secret)) {
      return Future.succeededFuture(new Found.None());
    }
    var key = Secrets.text(Secrets.hash(secret));
    var session = known.get(key);
    if (session != null) {
      return Future.succeededFuture(judge(session, host));
    }
    if (database.isAway()) {
      return Future.succeededFuture(new Found.Away());
    }
    // Who asked first may be on another event loop.
    var here = vertx.getOrCreateContext();
    var answer = Promise.<Found>promise();
    asked
        .computeIfAbsent(key, it -> load(secret, key))
        .map(found -> found instanceof Found.Good good ? judge(good.session(), host) : found)
        .onComplete(found -> here.runOnContext(it -> answer.handle(found)));
    return answer.future();
  }

  private Found judge(KnownSession session, String host) {
    var now = clock.instant();
    if (session.isEnded() || !session.facts().host().equals(host)) {
      return new Found.None();
    }
    if (session.isDoubtful(now, settings.databaseGrace())) {
      return new Found.Away();
    }
    session.use(now);
    return new Found.Good(session);
  }

  private Future<Found> load(String secret, String key) {
    var now = clock.instant();
    return vertx
        .executeBlocking(() -> store.find(Secrets.hash(secret), now, settings.unusedFor()), false)
        .map(
            found ->
                found
                    .<Found>map(
                        facts ->
                            new Found.Good(
                                known.computeIfAbsent(key, it -> new KnownSession(facts, now))))
                    .orElseGet(Found.None::new))
        .otherwise(
            failure -> {
              LOG.debug("A session could not be read", failure);
              database.lost();
              return new Found.Away();
            })
        .onComplete(any -> asked.remove(key));
  }

  /** All that are in use. */
  Collection<KnownSession> all() {
    return known.values();
  }

  /** Ends those, and cuts what is open by them. */
  public void end(Predicate<KnownSession> which) {
    known.values().stream().filter(which).toList().forEach(this::end);
  }

  private void end(KnownSession session) {
    known.values().remove(session);
    session.end();
  }

  /** Forgets one that is not in use; the database still knows it. */
  void forget(KnownSession session) {
    known.values().remove(session);
  }
}
