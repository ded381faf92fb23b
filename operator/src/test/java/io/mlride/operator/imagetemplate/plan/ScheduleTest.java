package io.mlride.operator.imagetemplate.plan;

import static io.mlride.operator.imagetemplate.Templates.RULES;
import static io.mlride.operator.imagetemplate.Templates.START;
import static io.mlride.operator.imagetemplate.Templates.answered;
import static io.mlride.operator.imagetemplate.Templates.inputs;
import static io.mlride.operator.imagetemplate.Templates.question;
import static io.mlride.operator.imagetemplate.Templates.slim;
import static io.mlride.operator.imagetemplate.Templates.template;
import static io.mlride.operator.imagetemplate.Templates.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.Annotations;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.model.LookUp;
import io.mlride.operator.imagetemplate.status.StatusCalculator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-ups that somebody asks for; the planned ones are in {@link PlannerTest}. */
class ScheduleTest {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Answer DOWN = new Answer.Unreachable("refused");

  @Test
  void aRequestAfterTheLastLookUpIsDueAtOnce() {
    var inputs = laterRequested(answered(template(), MINUTE, slim()), START.plus(MINUTE));

    assertThat(due(inputs)).isBeforeOrEqualTo(inputs.now());
  }

  @Test
  void aRequestDoesNotWaitForTheNextRetry() {
    var inputs = laterRequested(failedOften(), START.plus(MINUTE));

    assertThat(due(failedOften())).isAfter(inputs.now());
    assertThat(due(inputs)).isBeforeOrEqualTo(inputs.now());
  }

  @Test
  void aRequestByAClockThatIsBehindIsDueToo() {
    var inputs = laterRequested(answered(template(), MINUTE, slim()), START.minus(MINUTE));

    assertThat(due(inputs)).isBeforeOrEqualTo(inputs.now());
  }

  @Test
  void requestsLookUpOnceInTenSeconds() {
    var inputs = laterRequested(answered(template(), NONE, slim()), START.plusMillis(1));

    assertThat(due(inputs)).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void aRequestPutsNothingOff() {
    var planned = answered(template(), DAY, slim());

    assertThat(due(laterRequested(planned, planned.now()))).isEqualTo(START.plusSeconds(10));
    assertThat(due(laterRequested(inputs(template(), NONE), START))).isEqualTo(START);
  }

  @Test
  void whatWasAnsweredIsNotAskedAgain() {
    var request = requested(template(), START.toString());

    assertThat(due(answered(request, MINUTE, slim())))
        .isEqualTo(due(answered(template(), MINUTE, slim())));
    assertThat(due(answered(request, MINUTE, DOWN)))
        .isEqualTo(due(answered(template(), MINUTE, DOWN)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2126-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
  void aTimeInTheFutureCountsOnce(String future) {
    var first = laterRequested(answered(template(), MINUTE, slim()), Instant.parse(future));
    var then = answered(requested(template(), future), MINUTE, slim());

    assertThat(due(first)).isEqualTo(START.plusSeconds(10));
    assertThat(due(then)).isEqualTo(due(answered(template(), MINUTE, slim())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "now", "1764000000", "2026-11-23", "2026-13-45T10:00:00Z", "2026-11-23T10:00"})
  void whatIsNoTimeIsNoRequest(String text) {
    var inputs = answered(template(), MINUTE, slim());
    requested(inputs.template(), text);

    assertThat(due(inputs)).isEqualTo(due(answered(template(), MINUTE, slim())));
  }

  @Test
  void aTimeMayHaveAnOffset() {
    var inputs = answered(template(), MINUTE, slim());
    requested(inputs.template(), "2026-11-23T12:00:30.5+02:00");

    assertThat(inputs.request()).contains(START.plusMillis(30_500));
    assertThat(due(inputs)).isBeforeOrEqualTo(inputs.now());
  }

  @Test
  void afterARestartOnlyRecentRequestsAreHeard() {
    assertThat(due(restarted(START.minusSeconds(30)))).isEqualTo(START);
    assertThat(due(restarted(START.minus(DAY)))).isAfter(START);
  }

  private static Instant due(Inputs inputs) {
    return Schedule.due(question(), inputs, RULES);
  }

  private static Inputs failedOften() {
    var once = answered(template(), MINUTE, DOWN);
    var last = once.last().orElseThrow();
    var often = new LookUp(last.question(), last.request(), last.answer(), last.at(), 10);
    return new Inputs(once.template(), Optional.of(often), once.startedAt(), once.now());
  }

  /** Found before the restart, as its status says, and not asked for since. */
  private static Inputs restarted(Instant request) {
    var before = answered(template(), NONE, slim());
    var status = StatusCalculator.calculate(before, Planner.plan(before, RULES).approach());
    return inputs(requested(with(template(), status), request.toString()), NONE);
  }

  private static Inputs laterRequested(Inputs inputs, Instant request) {
    requested(inputs.template(), request.toString());
    return inputs;
  }

  private static ImageTemplate requested(ImageTemplate template, String text) {
    template.getMetadata().setAnnotations(Map.of(Annotations.REFRESH_REQUESTED_AT, text));
    return template;
  }
}
