package io.mlride.gateway.server;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.activity.LayoutSaving;
import io.mlride.gateway.activity.UseBook;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.page.Pages;
import io.mlride.gateway.route.Router;
import io.mlride.gateway.route.Target;
import io.mlride.gateway.session.Cut;
import io.mlride.gateway.session.KnownSession;
import io.mlride.gateway.upstream.HttpForward;
import io.mlride.gateway.upstream.WebSocketForward;
import io.mlride.gateway.visit.Ending;
import io.mlride.gateway.visit.Visit;
import io.mlride.gateway.visit.VisitReader;
import io.vertx.core.http.HttpServerRequest;

/** The way of a request: read, who is it, where to, on. One for each event loop. */
final class FrontDoor {

  private final Parts parts;
  private final HttpForward http;
  private final WebSocketForward webSockets;
  private final int openPerSession;

  FrontDoor(Parts parts, HttpForward http, WebSocketForward webSockets, GatewaySettings settings) {
    this.parts = parts;
    this.http = http;
    this.webSockets = webSockets;
    this.openPerSession = settings.limits().openPerSession();
  }

  /** What all event loops share. */
  record Parts(
      VisitReader reader,
      Doorkeeper doorkeeper,
      ReservedPaths reserved,
      Router router,
      Pages pages,
      UseBook book) {}

  void enter(HttpServerRequest request, Ending ending) {
    parts
        .reader()
        .read(request, ending)
        .ifPresent(
            visit -> {
              if (ReservedPaths.isReserved(visit.path())) {
                parts.reserved().handle(visit);
              } else {
                parts.doorkeeper().admit(visit, session -> route(visit, session));
              }
            });
  }

  private void route(Visit visit, KnownSession session) {
    var target = parts.router().find(visit.app());
    if (target instanceof Target.Ready app) {
      forward(visit, session, app);
    } else if (target instanceof Target.Nobody) {
      parts.pages().notice(visit.request(), 404, "notFound");
    } else if (!visit.facts().isNavigation()) {
      Answers.text(visit.request(), 503, "The workspace cannot be reached now. Load the page.");
    } else if (target instanceof Target.Unknown) {
      parts.pages().passing(visit.request(), "cluster");
    } else {
      parts
          .router()
          .workspace(visit.app())
          .ifPresentOrElse(
              workspace -> parts.pages().waiting(visit.request(), workspace),
              () -> parts.pages().notice(visit.request(), 404, "notFound"));
    }
  }

  private void forward(Visit visit, KnownSession session, Target.Ready app) {
    var request = visit.request();
    if (visit.facts().isUse() && !LayoutSaving.is(request.method().name(), visit.target())) {
      parts.book().used(app.workspace());
    }
    var cut = new Cut(() -> request.connection().close());
    if (!session.open(cut, openPerSession)) {
      Answers.text(request, 429, parts.pages().say(request, "busy.text"));
      return;
    }
    visit.ending().then(() -> session.closed(cut));
    if (visit.facts().webSocket()) {
      webSockets.forward(visit, session, app, cut);
    } else {
      http.forward(visit, app);
    }
  }
}
