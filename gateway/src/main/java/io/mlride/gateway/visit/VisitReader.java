package io.mlride.gateway.visit;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.header.Arrival;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.page.Pages;
import io.mlride.gateway.rule.DotSegments;
import io.mlride.gateway.rule.FetchFacts;
import io.mlride.gateway.rule.FormRules;
import io.mlride.rules.AppHost;
import io.mlride.rules.AppsUrl;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads requests, and answers those that cannot be for an app. */
@ApplicationScoped
public class VisitReader {

  private final AppsUrl apps;
  private final Pages pages;
  private final boolean trustForwarded;

  VisitReader(AppsUrl apps, Pages pages, GatewaySettings settings) {
    this.apps = apps;
    this.pages = pages;
    this.trustForwarded = settings.trustForwarded();
  }

  /** What was read; empty: it was refused, and answered. */
  public Optional<Visit> read(HttpServerRequest request, Ending ending) {
    if (request.version() != HttpVersion.HTTP_1_1) {
      Answers.refuse(request, 505, "Only HTTP/1.1 is spoken here.");
      return Optional.empty();
    }
    var refusal = FormRules.refusal(request.method().name(), request.uri(), request.headers());
    if (refusal.isPresent()) {
      Answers.refuse(request, 400, refusal.get());
      return Optional.empty();
    }
    var app = apps.read(request.getHeader("Host"), request.path());
    if (app.isEmpty()) {
      pages.notice(request, 404, "notFound");
      return Optional.empty();
    }
    if (apps.scheme().equals("https") && !isEncrypted(request)) {
      pages.notice(request, 403, "insecure");
      return Optional.empty();
    }
    var prefix = apps.prefixOf(app.get());
    if (!prefix.isEmpty() && DotSegments.areIn(request.path())) {
      Answers.refuse(
          request, 400, "A path with . or .. as a part of it could be read in two ways.");
      return Optional.empty();
    }
    if (!prefix.isEmpty() && request.path().equals(prefix)) {
      // Cookies are for what is below; relative links need the slash, too.
      var rest = request.uri().substring(prefix.length());
      Answers.redirect(request, 308, prefix + "/" + rest);
      return Optional.empty();
    }
    return Optional.of(visit(request, app.get(), prefix, ending));
  }

  private boolean isEncrypted(HttpServerRequest request) {
    return request.isSSL()
        || trustForwarded && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }

  private Visit visit(HttpServerRequest request, AppHost app, String prefix, Ending ending) {
    var webSocket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    var host = apps.hostOf(app);
    return new Visit(
        request,
        app,
        host,
        apps.originOf(app),
        prefix,
        FetchFacts.of(request.method().name(), webSocket, request.headers()),
        new Arrival(client(request), apps.scheme(), host, port(host)),
        ending);
  }

  private String client(HttpServerRequest request) {
    var peer = request.remoteAddress().hostAddress();
    var before = trustForwarded ? request.getHeader("X-Forwarded-For") : null;
    return before == null ? peer : before + ", " + peer;
  }

  private int port(String host) {
    var colon = host.indexOf(':');
    return colon < 0
        ? apps.scheme().equals("https") ? 443 : 80
        : Integer.parseInt(host.substring(colon + 1));
  }
}
