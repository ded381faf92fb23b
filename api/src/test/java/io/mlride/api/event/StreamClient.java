package io.mlride.api.event;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;

/** Reads a stream as slowly as a test wants. */
final class StreamClient implements Flow.Subscriber<OutboundSseEvent> {
  private final List<OutboundSseEvent> events = new ArrayList<>();
  private final long demand;
  Flow.Subscription subscription;

  StreamClient(long demand) {
    this.demand = demand;
  }

  List<String> texts() {
    return events.stream()
        .map(it -> it.getData().equals("{}") ? it.getName() : it.getData().toString())
        .toList();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(demand);
  }

  @Override
  public void onNext(OutboundSseEvent event) {
    events.add(event);
  }

  @Override
  public void onError(Throwable failure) {
    throw new AssertionError(failure);
  }

  @Override
  public void onComplete() {}
}
