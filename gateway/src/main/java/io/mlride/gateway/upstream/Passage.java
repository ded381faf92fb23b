package io.mlride.gateway.upstream;

import io.mlride.gateway.header.DownstreamHeaders;
import io.mlride.gateway.header.Outside;
import io.mlride.gateway.header.UpstreamHeaders;
import io.mlride.gateway.metrics.GatewayMetrics;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.page.Pages;
import io.mlride.gateway.route.Target;
import io.mlride.gateway.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

/** What changes on a request's way to an app, and on the answer's way back. */
final class Passage implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Passage.class);
  private static final String SILENT = "The app does not answer. Try again in a moment.\n";

  private final Visit visit;
  private final Target.Ready app;
  private final Pages pages;
  private final GatewayMetrics metrics;
  private boolean ours;

  Passage(Visit visit, Target.Ready app, Pages pages, GatewayMetrics metrics) {
    this.visit = visit;
    this.app = app;
    this.pages = pages;
    this.metrics = metrics;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var headers = context.request().headers();
    var passed =
        UpstreamHeaders.of(headers, visit.arrival(), app.token(), Origin.hidden(visit, app));
    headers.clear().addAll(passed);
    context.request().setURI(Origin.uri(visit, app));
    return context.sendRequest().recover(failure -> silent(context, failure));
  }

  private Future<ProxyResponse> silent(ProxyContext context, Throwable failure) {
    ours = true;
    metrics.unreachable();
    LOG.debugf("An app of workspace %s does not answer: %s", app.workspace(), failure);
    var page = visit.facts().isNavigation();
    var response = context.request().release().response();
    response.setStatusCode(503);
    response.headers().clear();
    response.putHeader("Retry-After", "2");
    response.putHeader(
        "Content-Type", page ? "text/html; charset=utf-8" : "text/plain; charset=utf-8");
    response.setBody(
        Body.body(Buffer.buffer(page ? pages.passingText(visit.request(), "silent") : SILENT)));
    return Future.succeededFuture(response);
  }

  private Outside outside() {
    return new Outside(
        authority(app.address()), visit.origin(), visit.prefix(), !app.keepsPrefix());
  }

  /** As a URL has it. */
  private static String authority(SocketAddress pod) {
    var host = pod.host();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + pod.port();
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    var headers = context.response().headers();
    if (ours) {
      Answers.common(headers);
    } else {
      DownstreamHeaders.change(headers, outside());
    }
    return context.sendResponse();
  }
}
