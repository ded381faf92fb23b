package io.mlride.bench.way;

import io.mlride.bench.Spread;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many WebSockets at once, each of which sends a message every half second. */
final class Echoes {
  private static final int OPENED_TOGETHER = 25;
  private static final int TURNS = 20;
  private static final int MILLIS_A_TURN = 500;
  private static final int PATIENCE_SECONDS = 60;

  private Echoes() {}

  /** Microseconds from sending to seeing it again. */
  static Spread run(HttpClient client, Way way, int count) throws Exception {
    Queue<Long> took = new ConcurrentLinkedQueue<>();
    var sockets = open(client, way, count, took);
    // The way is warm before it counts.
    sockets.forEach(EchoSocket::send);
    awaitAll(sockets, took, count);
    took.clear();
    send(sockets);
    awaitAll(sockets, took, count * TURNS);
    sockets.forEach(EchoSocket::close);
    return Spread.of(took);
  }

  private static List<EchoSocket> open(HttpClient client, Way way, int count, Queue<Long> took)
      throws Exception {
    var sockets = new ArrayList<EchoSocket>();
    while (sockets.size() < count) {
      var next = new ArrayList<java.util.concurrent.CompletableFuture<EchoSocket>>();
      for (int i = sockets.size(); i < Math.min(count, sockets.size() + OPENED_TOGETHER); i++) {
        next.add(EchoSocket.open(client, way, took));
      }
      for (var opening : next) {
        sockets.add(opening.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
    }
    return sockets;
  }

  /** Spread over each turn, as people are. */
  private static void send(List<EchoSocket> sockets) throws InterruptedException {
    var next = new AtomicInteger();
    var all = sockets.size() * TURNS;
    var clock = Executors.newSingleThreadScheduledExecutor();
    clock.scheduleAtFixedRate(
        () -> {
          var turn = next.getAndIncrement();
          if (turn < all) {
            sockets.get(turn % sockets.size()).send();
          } else {
            clock.shutdown();
          }
        },
        0,
        TimeUnit.MILLISECONDS.toMicros(MILLIS_A_TURN) / sockets.size(),
        TimeUnit.MICROSECONDS);
    if (!clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The messages could not be sent in time");
    }
  }

  private static void awaitAll(List<EchoSocket> sockets, Queue<Long> took, int count)
      throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (took.size() < count) {
      if (System.nanoTime() > end || sockets.stream().anyMatch(EchoSocket::isBroken)) {
        throw new IllegalStateException(
            "%d of %d messages came back; %d of %d sockets broke off"
                .formatted(
                    took.size(),
                    count,
                    sockets.stream().filter(EchoSocket::isBroken).count(),
                    sockets.size()));
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }
}
