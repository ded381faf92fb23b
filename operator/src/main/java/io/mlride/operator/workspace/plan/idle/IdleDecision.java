package io.mlride.operator.workspace.plan.idle;

import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.IdleSettings;
import io.mlride.operator.workspace.model.Inputs;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether a workspace is idle. Its end is announced first, in its status; it comes when all
 * was seen to be quiet until then. Nothing is said of a workspace that is used, so that use costs
 * no writes.
 */
public final class IdleDecision {

  private static final Idleness NOTHING = new Idleness.Nothing();

  private IdleDecision() {}

  /** What there is to be said or done now. */
  public static Idleness of(Inputs inputs, IdleSettings settings, Instant now) {
    return Life.of(inputs, settings).map(life -> of(life, now)).orElse(NOTHING);
  }

  static Idleness of(Life life, Instant now) {
    if (life.known().readAt().isEmpty()
        && now.isBefore(life.known().watchingSince().plus(life.patience()))) {
      return new Idleness.NotReadYet();
    }
    var sight = Sight.of(life, now);
    var seenUntil = sight.gap().isPresent() ? now : sight.until();
    if (seenUntil.isBefore(life.quietUntil().minus(life.warning()))) {
      return NOTHING;
    }
    var kept = life.keptUntil();
    if (kept.filter(until -> now.isBefore(until.minus(life.warning()))).isPresent()) {
      return kept(kept.get());
    }
    return sight.gap().isPresent() ? unknown(life, sight, now) : quiet(life, sight, now);
  }

  private static Idleness kept(Instant until) {
    return new Idleness.Told(
        Reason.KeptRunning.explain(Map.of("until", until.toString())), Optional.empty());
  }

  private static Idleness unknown(Life life, Sight sight, Instant now) {
    return life.isNewAt(now)
        ? NOTHING
        : new Idleness.Told(
            Reason.UseUnknown.explain(Map.of("detail", sight.gap().orElseThrow())),
            Optional.empty());
  }

  /** Whoever learns late that it is idle, after an outage, announces a later end. */
  private static Idleness quiet(Life life, Sight sight, Instant now) {
    var end = life.keptUntil().orElseGet(life::quietUntil);
    var announced = life.announced().filter(said -> !said.isBefore(end));
    if (announced.filter(said -> !sight.until().isBefore(said)).isPresent()) {
      return over(life);
    }
    var soonest = Life.roundedUp(now.plus(life.warning().dividedBy(2)));
    var stopsAt = announced.orElse(end.isBefore(soonest) ? soonest : end);
    return new Idleness.Told(
        Reason.StopsSoon.explain(
            Map.of("since", life.lastUse().toString(), "until", stopsAt.toString())),
        Optional.of(stopsAt));
  }

  private static Idleness over(Life life) {
    return new Idleness.Over(
        life.keptUntil()
            .map(until -> Reason.KeepUntilReached.explain(Map.of("until", until.toString())))
            .orElseGet(
                () -> Reason.StoppedIdle.explain(Map.of("since", life.lastUse().toString()))));
  }
}
