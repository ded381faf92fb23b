package io.mlride.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for Prometheus; none has a label for a workspace or somebody. */
@Singleton
public class GatewayMetrics {

  private static final int HUNDRED = 100;

  private final MeterRegistry registry;
  private final AtomicInteger connections;
  private final AtomicInteger webSockets;
  private final Counter unreachable;
  private final Counter cut;

  GatewayMetrics(MeterRegistry registry) {
    this.registry = registry;
    connections = registry.gauge("mlride.gateway.connections", new AtomicInteger());
    webSockets = registry.gauge("mlride.gateway.websockets", new AtomicInteger());
    unreachable = registry.counter("mlride.gateway.upstream.failures");
    cut = registry.counter("mlride.gateway.connections.refused");
  }

  /** Counts a connection in; gives how many there are. */
  public int connected() {
    return connections.incrementAndGet();
  }

  /** Counts it out. */
  public void disconnected() {
    connections.decrementAndGet();
  }

  /** A connection was refused, for there are too many. */
  public void refused() {
    cut.increment();
  }

  /** Counts a WebSocket in. */
  public void webSocketOpened() {
    webSockets.incrementAndGet();
    answered("websocket", 101);
  }

  /** Counts it out. */
  public void webSocketClosed() {
    webSockets.decrementAndGet();
  }

  /** An app could not be reached. */
  public void unreachable() {
    unreachable.increment();
  }

  /** A request was answered. */
  public void answered(String kind, int status) {
    registry
        .counter("mlride.gateway.requests", "kind", kind, "status", status / HUNDRED + "xx")
        .increment();
  }
}
