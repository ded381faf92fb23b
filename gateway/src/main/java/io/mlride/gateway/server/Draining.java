package io.mlride.gateway.server;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The end of the gateway: open requests have their time. */
@Singleton
final class Draining {

  private final AtomicInteger open = new AtomicInteger();
  private final CompletableFuture<Void> empty = new CompletableFuture<>();
  private volatile boolean on;

  boolean isOn() {
    return on;
  }

  void began() {
    open.incrementAndGet();
  }

  void ended() {
    if (open.decrementAndGet() == 0 && on) {
      empty.complete(null);
    }
  }

  /** From now on no connections are taken any more. */
  void begin() {
    on = true;
  }

  /** Returns when all that was open is over or out of time. */
  void finish(Duration atMost) {
    if (open.get() == 0) {
      return;
    }
    try {
      empty.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      // What is open still is ended with the server.
      open.set(0);
    }
  }
}
