package io.mlride.operator.workspace.plan.idle;

import io.mlride.operator.activity.model.KnownUse;
import io.mlride.operator.activity.model.WorkspaceUse;
import io.mlride.operator.workspace.model.IdleSettings;
import io.mlride.rules.IdleTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A running workspace and what shows that it is used, at times that a test chooses. */
final class Lives {

  static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  static final Duration STOP_AFTER = Duration.ofHours(2);
  static final IdleSettings SETTINGS =
      new IdleSettings(
          new IdleTime(STOP_AFTER, Duration.ofHours(24)),
          Duration.ofMinutes(15),
          Duration.ofMinutes(1));

  private Instant usedAt;
  private Instant readAt = START;
  private Instant appsSeenAt = START;
  private Instant cpuSeenAt = START;
  private Instant gpuSeenAt;
  private Instant keepUntil;
  private Instant announced;
  private boolean gpus;

  static Instant at(String time) {
    return Instant.parse("2026-11-02T" + time + ":00Z");
  }

  Lives used(Instant at) {
    usedAt = at;
    return this;
  }

  Lives keep(Instant until) {
    keepUntil = until;
    return this;
  }

  Lives read(Instant at) {
    readAt = at;
    return this;
  }

  Lives neverRead() {
    return read(null);
  }

  Lives apps(Instant at) {
    appsSeenAt = at;
    return this;
  }

  Lives cpu(Instant at) {
    cpuSeenAt = at;
    return this;
  }

  Lives gpu(Instant at) {
    gpus = true;
    gpuSeenAt = at;
    return this;
  }

  /** The database answers, and gateway and API have looked. */
  Lives seen(Instant at) {
    return read(at).apps(at).cpu(at);
  }

  Lives announced(Instant at) {
    announced = at;
    return this;
  }

  /** What is decided at this time; what it announces stands in the status from then on. */
  Idleness decide(Instant now) {
    var decision = IdleDecision.of(life(), now);
    if (decision instanceof Idleness.Told told) {
      announced = told.stopsAt().orElse(null);
    } else if (decision instanceof Idleness.Nothing) {
      announced = null;
    }
    return decision;
  }

  private Life life() {
    var use =
        new WorkspaceUse(
            Optional.ofNullable(usedAt),
            Optional.ofNullable(appsSeenAt),
            Optional.ofNullable(cpuSeenAt),
            Optional.ofNullable(gpuSeenAt),
            Optional.empty());
    return new Life(
        START,
        SETTINGS.time(),
        Optional.ofNullable(keepUntil),
        Optional.ofNullable(announced),
        gpus,
        "JupyterLab",
        new KnownUse(START, Optional.ofNullable(readAt), use),
        SETTINGS);
  }

  /** Looks every minute from one time to another; the last decision. */
  Idleness watch(Instant from, Instant until) {
    Idleness last = null;
    for (var now = from; !now.isAfter(until); now = now.plus(SETTINGS.lookEvery())) {
      last = seen(now).decide(now);
      if (last instanceof Idleness.Over) {
        return last;
      }
    }
    return last;
  }
}
