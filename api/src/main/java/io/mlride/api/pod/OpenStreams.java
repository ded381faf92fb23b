package io.mlride.api.pod;

import io.mlride.api.access.Caller;
import io.mlride.api.access.Callers;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What is open towards Pods. Each takes a thread, so there are not too many; and each is ended when
 * its caller may not be in any more or the workspace is gone or suspended. Counted for each replica
 * of the service.
 */
@ApplicationScoped
public class OpenStreams {

  /** Of a kind, of one account. */
  static final int MOST_OF_ONE = 10;

  private static final int MOST_OF_ALL = 100;
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Logger LOG = Logger.getLogger(OpenStreams.class);

  private final Callers callers;
  private final Places places;
  private final Set<Stream> open = ConcurrentHashMap.newKeySet();

  OpenStreams(Callers callers, Places places) {
    this.callers = callers;
    this.places = places;
  }

  /** One that is open; closing it counts it out and does not end it. */
  public final class Stream implements AutoCloseable {
    private final Caller caller;
    private final Place place;
    private final StreamKind kind;
    private final Runnable ending;

    private Stream(Caller caller, Place place, StreamKind kind, Runnable ending) {
      this.caller = caller;
      this.place = place;
      this.kind = kind;
      this.ending = ending;
    }

    @Override
    public void close() {
      open.remove(this);
    }
  }

  /**
   * Counts one in.
   *
   * @param ending ends it; may be called at any time and more than once
   * @throws ProblemException there are too many
   */
  public synchronized Stream open(Caller caller, Place place, StreamKind kind, Runnable ending) {
    var sameKind = open.stream().filter(it -> it.kind == kind).toList();
    var own = sameKind.stream().filter(it -> it.caller.account().equals(caller.account())).count();
    if (own >= MOST_OF_ONE) {
      throw tooMany("You have %d %s open; close one first.".formatted(own, kind.words()));
    }
    if (sameKind.size() >= MOST_OF_ALL) {
      throw tooMany("Too many %s are open on this server just now.".formatted(kind.words()));
    }
    var stream = new Stream(caller, place, kind, ending);
    open.add(stream);
    return stream;
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void endThoseThatMayNotStay() {
    for (var stream : List.copyOf(open)) {
      if (!mayStay(stream)) {
        stream.ending.run();
      }
    }
  }

  private boolean mayStay(Stream stream) {
    try {
      return callers.mayStay(stream.caller) && places.stays(stream.place);
    } catch (RuntimeException e) {
      // The database or the cluster is away: that is no reason to cut people off.
      LOG.debug("Whether a stream may stay is not known", e);
      return true;
    }
  }

  private static ProblemException tooMany(String sentence) {
    return ProblemException.later(ProblemType.TOO_MANY_REQUESTS, sentence, SOON);
  }
}
