package io.mlride.gateway.server;

import io.mlride.gateway.header.OwnCookie;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.route.Router;
import io.mlride.gateway.route.Target;
import io.mlride.gateway.rule.CrossSiteRules;
import io.mlride.gateway.session.DatabaseLink;
import io.mlride.gateway.session.Found;
import io.mlride.gateway.session.Sessions;
import io.mlride.gateway.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells a page that waits whether loading it again would show something else. */
@ApplicationScoped
public class ReadyCheck {

  private static final int PATIENCE_MILLIS = 3_000;

  private final Sessions sessions;
  private final Router router;
  private final DatabaseLink database;
  private final NetClient client;

  ReadyCheck(Sessions sessions, Router router, DatabaseLink database, Vertx vertx) {
    this.sessions = sessions;
    this.router = router;
    this.database = database;
    this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(PATIENCE_MILLIS));
  }

  void answer(Visit visit) {
    if (CrossSiteRules.refusal(visit.facts(), visit.origin()).isPresent()) {
      Answers.text(visit.request(), 403, "This is for the app's own pages.");
      return;
    }
    visit.request().pause();
    visit
        .cookie(OwnCookie.SESSION)
        .map(secret -> sessions.find(secret, visit.place()))
        .orElseGet(() -> Future.succeededFuture(new Found.None()))
        .compose(found -> isReady(visit, found))
        .otherwise(false)
        .onSuccess(
            ready ->
                Answers.send(visit.request(), ready ? 204 : 503, "text/plain", Buffer.buffer()));
  }

  private Future<Boolean> isReady(Visit visit, Found found) {
    if (found instanceof Found.Good) {
      var target = router.find(visit.app());
      return target instanceof Target.Ready app
          ? client.connect(app.address()).compose(socket -> socket.close().map(true))
          : Future.succeededFuture(!(target instanceof Target.Unknown));
    }
    return Future.succeededFuture(found instanceof Found.None && !database.isAway());
  }
}
