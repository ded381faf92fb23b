package io.mlride.gateway.testing;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What a browser got. */
public record Answer(int status, MultiMap headers, Buffer body) {
  /** The body as text. */
  public String text() {
    return body.toString();
  }
}
