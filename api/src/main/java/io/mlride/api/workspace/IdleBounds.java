package io.mlride.api.workspace;

import io.mlride.api.problem.FieldError;
import io.mlride.crds.imagetemplate.IdlePolicy;
import io.mlride.crds.time.TimeSpan;
import io.mlride.crds.workspace.Idle;
import io.mlride.rules.IdleTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an owner may put off the end of a workspace that nobody uses. The schema knows neither
 * the time nor the template; a manifest that kubectl applies is held to the same by the operator.
 *
 * @param policy what the template says
 * @param maxKeep how far ahead where it says nothing
 */
record IdleBounds(IdlePolicy policy, Duration maxKeep) {

  /** Clocks of browsers are not quite right, and requests take a moment. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private static final String KEEP_UNTIL = "/spec/idle/keepUntil";
  private static final String STOP_AFTER = "/spec/idle/stopAfter";

  /**
   * What is wrong with a wish. What was there before stays: it is not wished for now.
   *
   * @param before what it replaces
   */
  List<FieldError> broken(Idle before, Idle wanted, Instant now) {
    var errors = new ArrayList<FieldError>();
    if (!Objects.equals(before.keepUntil(), wanted.keepUntil())) {
      keepUntil(wanted.keepUntil(), now)
          .ifPresent(sentence -> errors.add(new FieldError(KEEP_UNTIL, sentence)));
    }
    if (!Objects.equals(before.stopAfter(), wanted.stopAfter())) {
      stopAfter(wanted.stopAfter())
          .ifPresent(sentence -> errors.add(new FieldError(STOP_AFTER, sentence)));
    }
    return errors;
  }

  private Optional<String> keepUntil(Instant wanted, Instant now) {
    var most = TimeSpan.find(policy.maxKeep()).orElse(maxKeep);
    if (wanted == null || wanted.isAfter(now) && !wanted.isAfter(now.plus(most).plus(TOLERANCE))) {
      return Optional.empty();
    }
    var latest = now.plus(most).truncatedTo(ChronoUnit.SECONDS);
    return Optional.of(
        wanted.isAfter(now)
            ? "It can be kept running for at most %s from now, that is until %s."
                .formatted(words(most), latest)
            : "This time has passed. Say a time until %s, or null to let it stop when nobody uses it."
                .formatted(latest));
  }

  private Optional<String> stopAfter(String wanted) {
    return IdleTime.isTooLong(wanted, policy)
        ? Optional.of(
            "The template stops its workspaces after %s at the latest when nobody uses them."
                .formatted(policy.stopAfter()))
        : Optional.empty();
  }

  /** As people write it: 24h, 1h30m. */
  private static String words(Duration span) {
    return span.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
