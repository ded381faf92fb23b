package io.mlride.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** One open stream of events, line by line. */
final class OpenStream implements Flow.Subscriber<String> {
  private final CompletableFuture<Void> synced = new CompletableFuture<>();
  private final Consumer<OpenStream> gone;
  private volatile Change awaited = Change.NONE;
  private volatile boolean closed;
  private Flow.Subscription subscription;

  OpenStream(Consumer<OpenStream> gone) {
    this.gone = gone;
  }

  /** Done when everything was sent that was there before. */
  CompletableFuture<Void> synced() {
    return synced;
  }

  /** What to look out for from now on; it is told once. */
  void await(Change change) {
    awaited = change;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (!synced.isDone() && line.startsWith("event:") && line.endsWith("synced")) {
      synced.complete(null);
    }
    var change = awaited;
    if (change != Change.NONE && line.startsWith("data:") && line.contains(change.text())) {
      awaited = Change.NONE;
      change.arrived();
    }
  }

  @Override
  public void onError(Throwable cause) {
    end(cause);
  }

  @Override
  public void onComplete() {
    end(new IllegalStateException("The API ended the stream"));
  }

  private void end(Throwable cause) {
    synced.completeExceptionally(cause);
    if (!closed) {
      gone.accept(this);
    }
  }

  void close() {
    closed = true;
    subscription.cancel();
  }
}
