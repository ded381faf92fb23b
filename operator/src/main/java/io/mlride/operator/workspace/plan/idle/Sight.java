package io.mlride.operator.workspace.plan.idle;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the use of a workspace is known.
 *
 * @param until up to when all that shows use is known
 * @param gap what is not known, in words that do not move; empty: nothing is missing
 */
record Sight(Instant until, Optional<String> gap) {

  /**
   * What is known now. GPUs are asked for where the workspace has some and they were measured
   * before; where nothing measures them, they say nothing.
   */
  static Sight of(Life life, Instant now) {
    var readAt = life.known().readAt();
    if (readAt.isEmpty() || readAt.get().plus(life.patience()).isBefore(now)) {
      return missing("the record of use cannot be read");
    }
    var use = life.known().use();
    var oldest = readAt.get().minus(life.patience());
    if (isBefore(use.appsSeenAt(), oldest)) {
      return missing(life.app() + " could not be asked");
    }
    if (isBefore(use.cpuSeenAt(), oldest)) {
      return missing("CPU use is not measured");
    }
    var gpus = use.gpuSeenAt().filter(seen -> life.gpus());
    if (gpus.isPresent() && isBefore(gpus, oldest)) {
      return missing("GPU use is not measured");
    }
    // Programs that note use do so within a look; a reading is that much behind.
    var read = Optional.of(readAt.get().minus(life.settings().lookEvery()));
    var until =
        Stream.of(read, use.appsSeenAt(), use.cpuSeenAt(), gpus)
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Sight(until, Optional.empty());
  }

  private static boolean isBefore(Optional<Instant> seen, Instant oldest) {
    return seen.isEmpty() || seen.get().isBefore(oldest);
  }

  private static Sight missing(String what) {
    return new Sight(Instant.MIN, Optional.of(what));
  }
}
