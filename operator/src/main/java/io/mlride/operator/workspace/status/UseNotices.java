package io.mlride.operator.workspace.status;

import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import io.mlride.operator.workspace.plan.idle.IdleDecision;
import io.mlride.operator.workspace.plan.idle.Idleness;
import io.mlride.rules.Amounts;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of a running workspace from what gateway and API note: that nobody uses it, and that
 * its home disk fills up.
 *
 * @param idle of the condition IdleWarning
 * @param stopsAt its announced end
 * @param home of the condition HomeNearlyFull
 */
public record UseNotices(
    Optional<Explanation> idle, Optional<Instant> stopsAt, Optional<Explanation> home) {

  /** Nothing is said. */
  static final UseNotices NONE =
      new UseNotices(Optional.empty(), Optional.empty(), Optional.empty());

  private static final String IDLE = Reason.StopsSoon.condition();
  private static final String HOME = Reason.HomeNearlyFull.condition();

  /** Said from here on; and until less than the second is in use, so that it does not flicker. */
  private static final int FULL_FROM = 90;

  private static final int FULL_UNTIL = 85;

  /** What is to be said now. */
  static UseNotices of(Inputs inputs, WorkspaceSettings settings, Instant now) {
    return of(IdleDecision.of(inputs, settings.idle(), now), inputs);
  }

  private static UseNotices of(Idleness idleness, Inputs inputs) {
    if (idleness instanceof Idleness.NotReadYet) {
      return said(inputs);
    }
    return idleness instanceof Idleness.Told told
        ? new UseNotices(Optional.of(told.why()), told.stopsAt(), home(inputs))
        : new UseNotices(Optional.empty(), Optional.empty(), home(inputs));
  }

  /** Whether there is something to say or to do that the status does not say yet. */
  public static boolean areNews(Inputs inputs, WorkspaceSettings settings, Instant now) {
    var idleness = IdleDecision.of(inputs, settings.idle(), now);
    return idleness instanceof Idleness.Over || !of(idleness, inputs).equals(said(inputs));
  }

  /** What the status says. */
  private static UseNotices said(Inputs inputs) {
    return new UseNotices(
        said(IDLE, inputs), Optional.ofNullable(inputs.status().willStopAt()), said(HOME, inputs));
  }

  private static Optional<Explanation> said(String type, Inputs inputs) {
    return Conditions.find(inputs.status().conditions(), type)
        .flatMap(
            condition ->
                Reason.named(condition.reason())
                    .map(reason -> new Explanation(reason, condition.message())));
  }

  /** What was said stays while nothing newer is known. */
  private static Optional<Explanation> home(Inputs inputs) {
    var said = said(HOME, inputs);
    if (inputs.livingPod().isEmpty()) {
      return Optional.empty();
    }
    if (inputs.use().readAt().isEmpty()) {
      return said;
    }
    var from = said.isPresent() ? FULL_UNTIL : FULL_FROM;
    return inputs
        .use()
        .use()
        .home()
        .filter(fill -> fill.isAtLeast(from))
        .map(fill -> Reason.HomeNearlyFull.explain(Map.of("size", size(inputs))));
  }

  /** As people know it: a file system counts a little less. */
  private static String size(Inputs inputs) {
    var capacity =
        inputs
            .claim()
            .map(claim -> claim.getStatus())
            .map(status -> status.getCapacity())
            .map(sizes -> sizes.get("storage"))
            .filter(Objects::nonNull)
            .orElse(inputs.spec().home().size());
    return Amounts.read(Amounts.of(capacity), "storage");
  }
}
