package io.mlride.gateway.server;

import io.mlride.gateway.header.OwnCookie;
import io.mlride.gateway.opening.OpeningDoor;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.page.Assets;
import io.mlride.gateway.page.Pages;
import io.mlride.gateway.rule.CrossSiteRules;
import io.mlride.gateway.start.StartCall;
import io.mlride.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The paths below /.mlride/ of each app, which never reach it. */
@ApplicationScoped
public class ReservedPaths {

  private static final Logger LOG = Logger.getLogger(ReservedPaths.class);
  private static final String PREFIX = "/.mlride/";
  private static final String JSON = "application/json";

  private final Doorkeeper doorkeeper;
  private final OpeningDoor opening;
  private final Assets assets;
  private final Pages pages;
  private final StartEvents events;
  private final ReadyCheck ready;
  private final StartCall start;
  private final Closing closing;

  ReservedPaths(
      Doorkeeper doorkeeper,
      OpeningDoor opening,
      Assets assets,
      Pages pages,
      StartEvents events,
      ReadyCheck ready,
      StartCall start,
      Closing closing) {
    this.doorkeeper = doorkeeper;
    this.opening = opening;
    this.assets = assets;
    this.pages = pages;
    this.events = events;
    this.ready = ready;
    this.start = start;
    this.closing = closing;
  }

  static boolean isReserved(String path) {
    return path.startsWith(PREFIX) || path.equals("/.mlride");
  }

  void handle(Visit visit) {
    var path = visit.path();
    var name = path.length() < PREFIX.length() ? "" : path.substring(PREFIX.length());
    var get = visit.request().method() == HttpMethod.GET && !visit.facts().webSocket();
    var post = visit.request().method() == HttpMethod.POST;
    if (get && assets.has(name)) {
      assets.send(visit.request(), name);
    } else if (get && name.equals("open")) {
      open(visit);
    } else if (get && name.equals("events")) {
      doorkeeper.admit(visit, session -> events.send(visit, session));
    } else if (get && name.equals("ready")) {
      ready.answer(visit);
    } else if (post && name.equals("start")) {
      doorkeeper.admit(visit, session -> start(visit));
    } else if (post && name.equals("close")) {
      doorkeeper.admit(visit, session -> closing.close(visit, session));
    } else {
      pages.notice(visit.request(), 404, "notFound");
    }
  }

  private void open(Visit visit) {
    var refusal = CrossSiteRules.refusal(visit.facts(), visit.origin());
    if (refusal.isPresent() || !visit.facts().isNavigation()) {
      Answers.text(visit.request(), 403, "This address is for a browser's tab.");
      return;
    }
    var code = visit.request().getParam("code");
    opening.end(visit, code == null ? "" : code);
  }

  private void start(Visit visit) {
    start
        .start(visit.cookie(OwnCookie.SESSION).orElseThrow())
        .onSuccess(
            said -> {
              var ok = said.status() / 100 == 2;
              Answers.send(
                  visit.request(),
                  ok ? 202 : said.status(),
                  JSON,
                  ok ? new JsonObject().toBuffer() : problem(visit, said.body()));
            })
        .onFailure(
            failure -> {
              LOG.warnf("The API does not answer: %s", failure.getMessage());
              Answers.send(visit.request(), 503, JSON, problem(visit, Buffer.buffer()));
            });
  }

  /** The API's own sentence, if there is one. */
  private Buffer problem(Visit visit, Buffer body) {
    String detail = null;
    try {
      detail = body.length() == 0 ? null : body.toJsonObject().getString("detail");
    } catch (RuntimeException e) {
      LOG.debug("The API's answer could not be read", e);
    }
    return new JsonObject()
        .put("detail", detail == null ? pages.say(visit.request(), "startFailed") : detail)
        .toBuffer();
  }
}
