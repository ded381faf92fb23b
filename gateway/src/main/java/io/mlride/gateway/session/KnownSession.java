package io.mlride.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A session that was found good, with what is open by it. */
public final class KnownSession {

  private final SessionFacts facts;
  private final Set<Runnable> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private volatile Instant confirmed;
  private volatile Instant used;
  private volatile Instant written;
  private volatile boolean ended;

  KnownSession(SessionFacts facts, Instant now) {
    this.facts = facts;
    this.confirmed = now;
    this.used = now;
    this.written = Instant.EPOCH;
  }

  /** What the database said. */
  public SessionFacts facts() {
    return facts;
  }

  /** Notes that the browser did something. */
  public void use(Instant now) {
    used = now;
  }

  /**
   * Notes something open, which is cut when the session ends.
   *
   * @param most how many may be open
   * @return false: there are too many, or the session ended meanwhile
   */
  public boolean open(Runnable cut, int most) {
    if (count.incrementAndGet() > most) {
      count.decrementAndGet();
      return false;
    }
    open.add(cut);
    if (ended && open.remove(cut)) {
      count.decrementAndGet();
      return false;
    }
    return true;
  }

  /** It was closed. */
  public void closed(Runnable cut) {
    if (open.remove(cut)) {
      count.decrementAndGet();
    }
  }

  boolean hasOpen() {
    return count.get() > 0;
  }

  /** Ends what is open. */
  void end() {
    ended = true;
    for (var cut : open) {
      closed(cut);
      cut.run();
    }
  }

  boolean isEnded() {
    return ended;
  }

  void confirm(Instant now) {
    confirmed = now;
  }

  /** Whether nobody could confirm it for too long. */
  boolean isDoubtful(Instant now, Duration grace) {
    return now.isAfter(confirmed.plus(grace));
  }

  boolean isUnused(Instant now, Duration since) {
    return now.isAfter(used.plus(since));
  }

  /** Whether use is to be written down: there was some since it was, which is long enough ago. */
  boolean isToBeWritten(Instant now, Duration every) {
    return used.isAfter(written) && now.isAfter(written.plus(every));
  }

  void written(Instant now) {
    written = now;
  }
}
