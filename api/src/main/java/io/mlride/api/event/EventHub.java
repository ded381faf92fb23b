package io.mlride.api.event;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.mlride.api.access.Caller;
import io.mlride.api.access.Presence;
import io.mlride.api.cluster.ResourceCaches;
import io.mlride.api.problem.ClusterRefusal;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jboss.logging.Logger;

/** All open streams, and what they tell of. */
@ApplicationScoped
public class EventHub {
  private static final Logger LOG = Logger.getLogger(EventHub.class);
  private static final Duration WHILE = Duration.ofSeconds(30);

  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private final EventId ids = new EventId();
  private final ResourceCaches caches;
  private final Presence presence;
  private final EventSettings settings;
  private final Vertx vertx;
  private final Board board;
  private volatile boolean ending;

  EventHub(
      ResourceCaches caches,
      Presence presence,
      EventPayloads payloads,
      EventSettings settings,
      Vertx vertx) {
    this.caches = caches;
    this.presence = presence;
    this.settings = settings;
    this.vertx = vertx;
    this.board = new Board(settings.kept(), payloads::text);
  }

  void start(@Observes StartupEvent event) {
    caches.userSpaces().onChange(new Pin<>(board));
    caches.imageTemplates().onChange(new Pin<>(board));
    caches.workspaces().onChange(new Pin<>(board));
  }

  /** Before the server waits for open requests, of which streams would be the last. */
  void stop(@Observes ShutdownDelayInitiatedEvent event) {
    ending = true;
    streams.forEach(EventStream::end);
  }

  /**
   * What happens in a space from now on.
   *
   * @param lastId id of the last event that the client saw; null: none
   */
  Multi<OutboundSseEvent> open(Caller caller, String space, String lastId, Sse sse) {
    if (!caches.areCurrent()) {
      throw ClusterRefusal.unavailable();
    }
    if (ending) {
      // Browsers come back after a stream that ended, and not after one that was refused.
      return Multi.createFrom().empty();
    }
    refuseTooMany(caller);
    var context = vertx.getOrCreateContext();
    Executor loop = work -> context.runOnContext(unused -> work.run());
    Flow.Publisher<OutboundSseEvent> publisher =
        client -> {
          var stream =
              new EventStream(
                  caller,
                  Channels.of(space),
                  board,
                  new Backlog(settings.waiting()),
                  new SseTexts(sse, ids),
                  loop,
                  streams::remove);
          streams.add(stream);
          stream.begin(client, ids.position(lastId).orElse(-1));
        };
    return Multi.createFrom().publisher(publisher);
  }

  private void refuseTooMany(Caller caller) {
    var open = open(caller.account());
    if (open >= settings.streams()) {
      throw ProblemException.later(
          ProblemType.TOO_MANY_REQUESTS,
          "You have %d streams open, which is the most. Close one first.".formatted(open),
          WHILE);
    }
  }

  /** How many streams a person has open. */
  long open(UUID account) {
    return streams.stream().filter(it -> it.caller().account().equals(account)).count();
  }

  /** Whether so many objects of a space were seen. */
  boolean knows(String space, int objects) {
    return board.snapshot(Set.of(space)).objects().size() == objects;
  }

  @Scheduled(every = "{mlride.events.heartbeat-every}")
  void beat() {
    streams.forEach(EventStream::beat);
  }

  @Scheduled(
      every = "{mlride.events.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    var open = Set.copyOf(streams);
    if (open.isEmpty()) {
      return;
    }
    var callers = new HashSet<Caller>();
    open.forEach(it -> callers.add(it.caller()));
    try {
      var still = presence.still(callers);
      open.stream().filter(it -> !still.contains(it.caller())).forEach(EventStream::end);
    } catch (RuntimeException e) {
      // While the database is away nobody can log out or be suspended either.
      LOG.debugf("Nobody can say who may still listen: %s", e.getMessage());
    }
  }

  /** Puts what the watch sees on the board. */
  private record Pin<T extends HasMetadata>(Board board) implements ResourceEventHandler<T> {
    @Override
    public void onAdd(T object) {
      board.put(object);
    }

    @Override
    public void onUpdate(T before, T object) {
      board.put(object);
    }

    @Override
    public void onDelete(T object, boolean seenLate) {
      board.remove(object);
    }
  }
}
