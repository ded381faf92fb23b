package io.mlride.api.look;

import io.mlride.api.look.Verdict.CpuSamples;
import io.mlride.api.run.RunsState;
import io.mlride.api.use.UsePoint;
import io.mlride.database.activity.Activity;
import io.mlride.database.activity.Seen;
import io.mlride.database.activity.Sign;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Judges by what was found and what is known already whether a workspace is used. What could not be
 * found out is not seen, and so never idle.
 *
 * @param every how often looks are taken
 */
record Judgement(BigDecimal cpuThreshold, BigDecimal gpuThreshold, Duration every) {

  /** Metrics come every 15 to 60 seconds; older ones say nothing about now. */
  static final Duration FRESH = Duration.ofMinutes(3);

  /** A run is noted before it begins: until it can be found its absence says nothing. */
  static final Duration BEGINNING = Duration.ofMinutes(2);

  Verdict of(Activity known, PodFacts facts, Instant now) {
    var fresh = facts.cpu().filter(point -> point.time().isAfter(now.minus(FRESH)));
    var cpu = fresh.filter(point -> isNew(point, known)).map(point -> cpu(point, known, now));
    var cpuSamples = cpu.map(CpuSamples::samples).orElse(kept(known.cpuSamples));
    var gpu =
        facts
            .gpu()
            .map(
                share ->
                    earlier(known.gpuSamples, known.gpuSeenAt, now)
                        .and(share.compareTo(gpuThreshold) > 0));
    var seen = EnumSet.noneOf(Seen.class);
    if (fresh.isPresent() && facts.runs() != RunsState.UNKNOWN) {
      seen.add(Seen.CPU);
    }
    if (gpu.isPresent()) {
      seen.add(Seen.GPU);
    }
    return new Verdict(
        sign(facts.runs(), gpu, fresh.map(point -> cpuSamples)),
        seen,
        cpu,
        gpu,
        runsOver(known, facts.runs(), now));
  }

  private static Optional<Sign> sign(RunsState runs, Optional<Samples> gpu, Optional<Samples> cpu) {
    if (runs == RunsState.GOING) {
      return Optional.of(Sign.RUN);
    }
    return gpu.filter(Samples::showUse)
        .map(samples -> Sign.GPU)
        .or(() -> cpu.filter(Samples::showUse).map(samples -> Sign.CPU));
  }

  /** The cluster measures at its own pace: what was there at the last look is no new sample. */
  private static boolean isNew(UsePoint point, Activity known) {
    return known.cpuSampledAt == null || point.time().isAfter(known.cpuSampledAt);
  }

  private CpuSamples cpu(UsePoint point, Activity known, Instant now) {
    var samples = earlier(known.cpuSamples, known.cpuSampledAt, now);
    return new CpuSamples(samples.and(point.cpu().compareTo(cpuThreshold) > 0), point.time());
  }

  /** Samples from before a gap are of another time, or of another start. */
  private Samples earlier(String samples, Instant at, Instant now) {
    var gap = every.multipliedBy(3).plus(FRESH);
    return at == null || at.isBefore(now.minus(gap)) ? Samples.NONE : kept(samples);
  }

  private static Samples kept(String samples) {
    return samples == null ? Samples.NONE : new Samples(samples);
  }

  private static Optional<Instant> runsOver(Activity known, RunsState runs, Instant now) {
    return Optional.ofNullable(known.runSince)
        .filter(since -> runs == RunsState.NONE && since.isBefore(now.minus(BEGINNING)));
  }
}
