package io.mlride.api.use;

import io.mlride.api.pod.Place;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last hour of a workspace that somebody asks about. */
final class Watched {

  static final int MOST_POINTS = 360;

  private final Place place;
  private final Deque<UsePoint> points = new ArrayDeque<>();
  private Instant asked = Instant.EPOCH;

  Watched(Place place) {
    this.place = place;
  }

  Place place() {
    return place;
  }

  synchronized void askedAt(Instant time) {
    asked = time;
  }

  synchronized Instant lastAsked() {
    return asked;
  }

  /** The cluster measures less often than it is asked: what it said before is no new point. */
  synchronized void add(UsePoint point) {
    if (!points.isEmpty() && !point.time().isAfter(points.getLast().time())) {
      return;
    }
    points.addLast(point);
    if (points.size() > MOST_POINTS) {
      points.removeFirst();
    }
  }

  synchronized List<UsePoint> since(Instant time) {
    return points.stream().filter(point -> !point.time().isBefore(time)).toList();
  }
}
