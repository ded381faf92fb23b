package io.mlride.api.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.api.run.RunsState;
import io.mlride.api.use.UsePoint;
import io.mlride.database.activity.Activity;
import io.mlride.database.activity.Seen;
import io.mlride.database.activity.Sign;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Judgement judgement =
      new Judgement(new BigDecimal("0.05"), BigDecimal.valueOf(5), MINUTE);
  private final Activity known = new Activity();
  private Instant now = NOON;

  /** What replica after replica would see: each look knows what the last one wrote down. */
  private Verdict look(Optional<UsePoint> cpu, Optional<BigDecimal> gpu, RunsState runs) {
    var verdict = judgement.of(known, new PodFacts(cpu, gpu, runs), now);
    verdict
        .cpu()
        .ifPresent(
            it -> {
              known.cpuSamples = it.samples().text();
              known.cpuSampledAt = it.at();
            });
    if (verdict.gpu().isPresent()) {
      known.gpuSamples = verdict.gpu().get().text();
      known.gpuSeenAt = now;
    }
    now = now.plus(MINUTE);
    return verdict;
  }

  private Verdict cpu(String cores) {
    return look(Optional.of(point(cores, now)), Optional.empty(), RunsState.NONE);
  }

  private Verdict gpu(int percent) {
    return look(Optional.empty(), Optional.of(BigDecimal.valueOf(percent)), RunsState.NONE);
  }

  private static UsePoint point(String cores, Instant at) {
    return new UsePoint(at, new BigDecimal(cores), BigDecimal.TEN);
  }

  @Test
  void oneBurstIsNoUseAndTwoAre() {
    assertThat(cpu("0.01").use()).isEmpty();
    assertThat(cpu("0.9").use()).isEmpty();
    assertThat(cpu("0.01").use()).isEmpty();
    assertThat(cpu("0.9").use()).contains(Sign.CPU);
    assertThat(cpu("0.9").use()).contains(Sign.CPU);
    assertThat(cpu("0.01").use()).contains(Sign.CPU);
    assertThat(cpu("0.01").use()).isEmpty();
  }

  @Test
  void whatTheThresholdIsIsNotOverIt() {
    cpu("0.05");
    assertThat(cpu("0.05").use()).isEmpty();
    cpu("0.051");
    assertThat(cpu("0.051").use()).contains(Sign.CPU);
  }

  @Test
  void oneMeasurementIsOneSampleHoweverOftenItIsRead() {
    var busy = Optional.of(point("2", NOON));

    look(busy, Optional.empty(), RunsState.NONE);
    var again = look(busy, Optional.empty(), RunsState.NONE);

    assertThat(again.cpu()).isEmpty();
    assertThat(again.use()).isEmpty();
    assertThat(again.seen()).containsExactly(Seen.CPU);
  }

  @Test
  void whatIsNotMeasuredIsNotSeen() {
    var nothing = look(Optional.empty(), Optional.empty(), RunsState.NONE);
    var old = look(Optional.of(point("0", NOON.minus(Judgement.FRESH))), gpuOf(0), RunsState.NONE);

    assertThat(nothing)
        .isEqualTo(
            new Verdict(
                Optional.empty(),
                nothing.seen(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(nothing.seen()).isEmpty();
    assertThat(old.seen()).containsExactly(Seen.GPU);
    assertThat(old.cpu()).isEmpty();
  }

  private static Optional<BigDecimal> gpuOf(int percent) {
    return Optional.of(BigDecimal.valueOf(percent));
  }

  @Test
  void samplesOfAnotherDayDoNotCount() {
    cpu("2");
    now = now.plus(Duration.ofHours(8));

    assertThat(cpu("2").use()).isEmpty();
    assertThat(known.cpuSamples).isEqualTo("1");
    assertThat(cpu("2").use()).contains(Sign.CPU);
  }

  @Test
  void gpusAreJudgedTheSameWay() {
    assertThat(gpu(90).use()).isEmpty();
    assertThat(gpu(0).use()).isEmpty();
    assertThat(gpu(6).use()).contains(Sign.GPU);
    assertThat(gpu(5).use()).isEmpty();
  }

  @Test
  void aRunCountsThoughItOnlyWaits() {
    known.runSince = NOON;

    var going = look(Optional.of(point("0", now)), Optional.empty(), RunsState.GOING);
    assertThat(going.use()).contains(Sign.RUN);
    assertThat(going.runsOver()).isEmpty();
  }

  @Test
  void aRunThatHasJustBegunIsNotTakenForOver() {
    known.runSince = NOON;
    now = NOON.plus(Judgement.BEGINNING);
    assertThat(cpu("0").runsOver()).isEmpty();
    now = NOON.plus(Judgement.BEGINNING).plusSeconds(1);
    assertThat(cpu("0").runsOver()).contains(NOON);
  }

  @Test
  void aPodIntoWhichNobodyCouldLookIsNotSeen() {
    known.runSince = NOON;
    now = NOON.plus(Duration.ofHours(1));

    var unknown = look(Optional.of(point("0", now)), gpuOf(0), RunsState.UNKNOWN);

    assertThat(unknown.seen()).containsExactly(Seen.GPU);
    assertThat(unknown.runsOver()).isEmpty();
    assertThat(unknown.use()).isEmpty();
  }
}
