package io.mlride.api.use;

import io.mlride.api.disk.DiskLook;
import io.mlride.api.pod.Place;
import io.mlride.api.pod.Pods;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.crds.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Puts together what is used, reserved and allowed. */
@ApplicationScoped
public class UseService {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final String SPAN = "Say a span of at most 1h, such as 15m.";
  private static final String NOT_YET =
      "The cluster has not measured it yet, or does not measure at all. A new start takes a minute.";

  private final Pods pods;
  private final UseStore store;
  private final UseHistory history;
  private final DiskLook disks;
  private final Clock clock;

  UseService(Pods pods, UseStore store, UseHistory history, DiskLook disks, Clock clock) {
    this.pods = pods;
    this.store = store;
    this.history = history;
    this.disks = disks;
    this.clock = clock;
  }

  /** Reads {@code ?over}. */
  static Optional<Duration> span(String over) {
    try {
      var span = TimeSpan.parse(over);
      if (over != null && (span.isEmpty() || span.get().isZero())
          || span.filter(asked -> asked.compareTo(LONGEST) > 0).isPresent()) {
        throw ProblemException.invalid("?over", SPAN);
      }
      return span;
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("?over", SPAN);
    }
  }

  UseView read(Place place, Optional<Duration> over) {
    var pod = pods.running(place);
    var main =
        pod.main()
            .orElseThrow(() -> ProblemException.of(ProblemType.FAULT, "Its Pod is not ours."));
    var now = store.measure(pod.namespace(), pod.name());
    history.watch(place, now);
    var points = over.map(span -> history.points(place.uid(), clock.instant().minus(span)));
    return new UseView(
        now.map(UsePoint::time).orElse(null),
        now.isPresent() ? null : NOT_YET,
        Granted.cpu(main, now.map(UsePoint::cpu).orElse(null)),
        Granted.memory(main, now.map(UsePoint::memory).orElse(null)),
        Granted.gpus(main),
        disks.ask(UUID.fromString(place.uid()), pod).orElse(null),
        points.orElse(null));
  }
}
