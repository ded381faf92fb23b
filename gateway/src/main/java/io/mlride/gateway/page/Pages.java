package io.mlride.gateway.page;

import io.mlride.crds.workspace.Workspace;
import io.mlride.gateway.Places;
import io.mlride.rules.AppsUrl;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The pages that people see instead of an app. */
@ApplicationScoped
public class Pages {

  private final Engine engine;
  private final ReasonWords words;
  private final AppsUrl apps;
  private final String portal;

  Pages(Engine engine, ReasonWords words, AppsUrl apps, Places places) {
    this.engine = engine;
    this.words = words;
    this.apps = apps;
    this.portal = places.portal();
  }

  /** Where the browser cannot go on by itself; with a link to the portal. */
  public void notice(HttpServerRequest request, int status, String key) {
    var linkText = language(request).say("portal");
    Answers.page(request, status, html(request, key, key + ".text", portal, linkText, false));
  }

  /** What will pass; the page tries again by itself. */
  public void passing(HttpServerRequest request, String key) {
    Answers.page(request, 503, passingText(request, key));
  }

  /** The same, to be sent otherwise. */
  public String passingText(HttpServerRequest request, String key) {
    return html(request, key, key + ".text", null, null, true);
  }

  /** A log-in that failed, with a link to try again. */
  public void refused(HttpServerRequest request, String why) {
    var again = language(request).say("again");
    Answers.page(
        request,
        403,
        html(request, "refused", "refused." + why, base(request) + "/", again, false));
  }

  private String html(
      HttpServerRequest request,
      String key,
      String text,
      String link,
      String linkText,
      boolean retry) {
    var language = language(request);
    return template("gateway/notice.html")
        .data("base", base(request))
        .data("language", language)
        .data("title", language.say(key + ".title"))
        .data("text", language.say(text))
        .data("link", link)
        .data("linkText", linkText)
        .data("retry", retry)
        .render();
  }

  /** How a workspace stands that cannot be reached now. */
  public void waiting(HttpServerRequest request, Workspace workspace) {
    var language = language(request);
    Answers.page(
        request,
        503,
        template("gateway/waiting.html")
            .data("base", base(request))
            .data("language", language)
            .data("name", workspace.getMetadata().getName())
            .data("board", board(workspace, language))
            .data("portal", portal)
            .render());
  }

  /** The part of that page which moves. */
  public String board(Workspace workspace, Language language) {
    var board = Board.of(workspace, words, language);
    return template("gateway/board.html")
        .data("language", language)
        .data("title", board.title())
        .data("text", board.text())
        .data("startable", board.startable())
        .data("steps", board.steps())
        .render();
  }

  /** What the paths of the app begin with that was asked for. */
  private String base(HttpServerRequest request) {
    return apps.read(request.getHeader("Host"), request.path()).map(apps::prefixOf).orElse("");
  }

  private TemplateInstance template(String name) {
    return engine.getTemplate(name).instance();
  }

  /** A sentence of the pages. */
  public String say(HttpServerRequest request, String key) {
    return language(request).say(key);
  }

  /** What the browser prefers. */
  public static Language language(HttpServerRequest request) {
    return Language.of(request.getHeader("Accept-Language"));
  }
}
