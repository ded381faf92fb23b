package io.mlride.gateway.upstream;

import io.mlride.gateway.route.Target;
import io.mlride.gateway.visit.Visit;
import io.vertx.core.http.RequestOptions;

/** Where a request to an app goes: to the Pod's address, under the name that browsers use. */
final class Origin {

  private static final int PLAIN = 80;

  private Origin() {}

  /**
   * Sets it. The name is part of what connections are kept by: another app never gets one. In path
   * mode the address alone says so, which is enough: a connection ends with its Pod.
   */
  static RequestOptions of(Visit visit, Target.Ready app) {
    var options = new RequestOptions();
    var colon = visit.host().indexOf(':');
    options.setServer(app.address());
    options.setHost(colon < 0 ? visit.host() : visit.host().substring(0, colon));
    options.setPort(colon < 0 ? PLAIN : Integer.parseInt(visit.host().substring(colon + 1)));
    options.setSsl(false);
    return options;
  }

  /** What it asks for there. */
  static String uri(Visit visit, Target.Ready app) {
    return app.keepsPrefix() ? visit.request().uri() : visit.target();
  }

  /** What of the paths the app does not see; empty: it sees all of them. */
  static String hidden(Visit visit, Target.Ready app) {
    return app.keepsPrefix() ? "" : visit.prefix();
  }
}
