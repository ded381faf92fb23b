package io.mlride.api.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Names a request in its answer, in the log and in the audit. */
@RequestScoped
public class RequestId {

  private final String value = UUID.randomUUID().toString();

  /** 36 characters; never what the caller sent. */
  public String value() {
    return value;
  }
}
