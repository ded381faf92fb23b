package io.mlride.api.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few threads that do the same with many, so that the cluster is not asked all at once. */
public final class Crew implements AutoCloseable {

  private final ExecutorService threads;

  /** With so many threads of that name. */
  public Crew(String name, int size) {
    threads = Executors.newFixedThreadPool(size, work -> thread(name, work));
  }

  private static Thread thread(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Does it with each, and returns when all is done; the first failure is thrown then. */
  public <T> void each(Collection<T> many, Consumer<T> step) {
    List<Future<?>> begun = new ArrayList<>();
    many.forEach(one -> begun.add(threads.submit(() -> step.accept(one))));
    RuntimeException first = null;
    for (var each : begun) {
      try {
        each.get();
      } catch (ExecutionException e) {
        var failure = new IllegalStateException(e.getCause());
        first = first == null ? failure : first;
      } catch (InterruptedException e) {
        // The service ends.
        begun.forEach(one -> one.cancel(true));
        Thread.currentThread().interrupt();
        return;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
