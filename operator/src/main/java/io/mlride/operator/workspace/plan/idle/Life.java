package io.mlride.operator.workspace.plan.idle;

import io.mlride.crds.imagetemplate.IdlePolicy;
import io.mlride.operator.activity.model.KnownUse;
import io.mlride.operator.workspace.model.IdleSettings;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.PodSpecFacts;
import io.mlride.rules.IdleTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A workspace that runs, as far as it matters for whether it is idle. All times have whole seconds,
 * like those of a status, rounded up: nothing happens too early.
 *
 * @param startedAt when it last became ready
 * @param time how long it may stay unused
 * @param keepUntil until when its owner wants it to run
 * @param announced the end that its status announces
 * @param gpus whether it has GPUs
 * @param app what people call its main app
 * @param known what is known of its use
 * @param settings the installation's
 */
record Life(
    Instant startedAt,
    IdleTime time,
    Optional<Instant> keepUntil,
    Optional<Instant> announced,
    boolean gpus,
    String app,
    KnownUse known,
    IdleSettings settings) {

  private static final int LOOKS = 3;

  /** Empty: nothing runs that could be stopped, or it is about to be replaced. */
  static Optional<Life> of(Inputs inputs, IdleSettings settings) {
    var wish = inputs.spec().idle();
    var template = inputs.template().map(found -> found.getSpec());
    return inputs
        .livingPod()
        .filter(pod -> inputs.wasReady() && !inputs.freshStartAsked())
        .filter(pod -> inputs.status().startedAt() != null)
        .map(
            pod ->
                new Life(
                    inputs.status().startedAt(),
                    IdleTime.of(
                        wish,
                        template.map(spec -> spec.idle()).orElse(IdlePolicy.NONE),
                        settings.time()),
                    Optional.ofNullable(wish.keepUntil()).map(Life::roundedUp),
                    Optional.ofNullable(inputs.status().willStopAt()),
                    PodSpecFacts.hasGpus(pod),
                    inputs.mainAppName(),
                    inputs.use(),
                    settings));
  }

  /** A start counts as use. */
  Instant lastUse() {
    return Stream.concat(Stream.of(startedAt), known.use().usedAt().stream())
        .max(Comparator.naturalOrder())
        .map(Life::roundedUp)
        .orElseThrow();
  }

  /** When it has been unused for too long. */
  Instant quietUntil() {
    return lastUse().plus(time.stopAfter());
  }

  /** The end that its owner chose, as far as that is allowed, where it comes later than that. */
  Optional<Instant> keptUntil() {
    var most = lastUse().plus(time.maxKeep());
    return keepUntil
        .map(wanted -> wanted.isAfter(most) ? most : wanted)
        .filter(kept -> kept.isAfter(quietUntil()));
  }

  /** How long before its end that is announced: never for more than half of the idle time. */
  Duration warning() {
    var half = time.stopAfter().dividedBy(2);
    return settings.warning().compareTo(half) < 0 ? settings.warning() : half;
  }

  /** For how long what was seen last says how it is now. */
  Duration patience() {
    return settings.lookEvery().multipliedBy(LOOKS);
  }

  /** Too new for everybody to have looked at it. */
  boolean isNewAt(Instant now) {
    return now.isBefore(startedAt.plus(patience()));
  }

  static Instant roundedUp(Instant time) {
    var whole = time.truncatedTo(ChronoUnit.SECONDS);
    return whole.equals(time) ? whole : whole.plusSeconds(1);
  }
}
