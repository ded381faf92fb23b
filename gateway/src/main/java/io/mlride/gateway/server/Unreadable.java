package io.mlride.gateway.server;

import io.mlride.gateway.page.Answers;
import io.mlride.gateway.page.Pages;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers requests whose head could not be read. Too long a head is mostly cookies: a page of a
 * neighbour may have set them for the whole domain, and only people can be told how to be rid of
 * them.
 */
final class Unreadable {

  private final Pages pages;

  Unreadable(Pages pages) {
    this.pages = pages;
  }

  void answer(HttpServerRequest request) {
    var cause = request.decoderResult().cause();
    if (cause instanceof TooLongHttpHeaderException) {
      Answers.refuse(request, 431, pages.say(request, "tooManyCookies"));
    } else if (cause instanceof TooLongHttpLineException) {
      Answers.refuse(request, 414, pages.say(request, "tooLong"));
    } else {
      HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER.handle(request);
    }
  }
}
