package io.mlride.api.event;

import io.mlride.api.access.Caller;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What one client is sent, as fast as it reads. All that happens to it happens on its own event
 * loop, one after the other; only the backlog is filled by others.
 */
final class EventStream implements Board.Listener, Flow.Subscription {
  private final Caller caller;
  private final Set<String> channels;
  private final Board board;
  private final Backlog backlog;
  private final SseTexts texts;
  private final Executor loop;
  private final Consumer<EventStream> gone;

  /** A snapshot, or what was missed, before changes go on. */
  private final ArrayDeque<Supplier<OutboundSseEvent>> first = new ArrayDeque<>();

  private Flow.Subscriber<? super OutboundSseEvent> client;
  private long upTo;
  private long demand;
  private boolean over;

  EventStream(
      Caller caller,
      Set<String> channels,
      Board board,
      Backlog backlog,
      SseTexts texts,
      Executor loop,
      Consumer<EventStream> gone) {
    this.caller = caller;
    this.channels = channels;
    this.board = board;
    this.backlog = backlog;
    this.texts = texts;
    this.loop = loop;
    this.gone = gone;
  }

  Caller caller() {
    return caller;
  }

  /**
   * Begins.
   *
   * @param after position up to which the client knows everything; negative: it knows nothing
   */
  void begin(Flow.Subscriber<? super OutboundSseEvent> subscriber, long after) {
    client = subscriber;
    // First listen, then look: what comes between is in both, and is left out by its position.
    board.listen(this, channels);
    var missed = after < 0 ? null : board.missed(channels, after).orElse(null);
    if (missed == null) {
      snapshot();
    } else {
      missed.objects().forEach(it -> first.add(() -> texts.change(it)));
      finish(missed.position());
    }
    subscriber.onSubscribe(this);
  }

  private void snapshot() {
    var snapshot = board.snapshot(channels);
    first.add(texts::resync);
    snapshot.objects().forEach(it -> first.add(() -> texts.present(it)));
    finish(snapshot.position());
  }

  private void finish(long position) {
    first.add(() -> texts.synced(position));
    upTo = position;
  }

  @Override
  public void changed(Message message) {
    backlog.add(message);
    loop.execute(this::send);
  }

  @Override
  public void request(long n) {
    loop.execute(
        () -> {
          demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
          send();
        });
  }

  @Override
  public void cancel() {
    loop.execute(this::leave);
  }

  /** Shows that it is alive, if nothing else does. */
  void beat() {
    loop.execute(
        () -> {
          send();
          if (!over && demand > 0) {
            send(texts.heartbeat());
          }
        });
  }

  /** Ends it from our side. */
  void end() {
    loop.execute(
        () -> {
          if (!over) {
            leave();
            client.onComplete();
          }
        });
  }

  private void leave() {
    if (!over) {
      over = true;
      board.leave(this, channels);
      first.clear();
      gone.accept(this);
    }
  }

  private void send() {
    while (!over && demand > 0) {
      var next = next();
      if (next == null) {
        return;
      }
      send(next);
    }
  }

  private void send(OutboundSseEvent event) {
    demand--;
    client.onNext(event);
  }

  /** Null: nothing waits. */
  private OutboundSseEvent next() {
    if (first.isEmpty() && backlog.takeOverflow()) {
      snapshot();
    }
    if (!first.isEmpty()) {
      return first.pollFirst().get();
    }
    for (var next = backlog.poll(); next.isPresent(); next = backlog.poll()) {
      if (next.get().change().position() > upTo) {
        return texts.change(next.get());
      }
    }
    return null;
  }
}
