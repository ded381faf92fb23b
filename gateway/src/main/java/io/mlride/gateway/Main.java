package io.mlride.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Begins the gateway. */
@QuarkusMain
public final class Main {

  private static final String DISABLED = "vertx.disableWebsockets";

  private Main() {}

  /**
   * Quarkus turns WebSockets off in the whole process when no extension of its own serves them,
   * unless it is said before that they stay.
   */
  public static void main(String[] arguments) {
    System.setProperty(DISABLED, "false");
    Quarkus.run(arguments);
  }
}
