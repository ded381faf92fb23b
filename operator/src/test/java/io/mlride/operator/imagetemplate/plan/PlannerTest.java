package io.mlride.operator.imagetemplate.plan;

import static io.mlride.operator.imagetemplate.Templates.RULES;
import static io.mlride.operator.imagetemplate.Templates.START;
import static io.mlride.operator.imagetemplate.Templates.USERS;
import static io.mlride.operator.imagetemplate.Templates.answered;
import static io.mlride.operator.imagetemplate.Templates.inputs;
import static io.mlride.operator.imagetemplate.Templates.question;
import static io.mlride.operator.imagetemplate.Templates.slim;
import static io.mlride.operator.imagetemplate.Templates.template;
import static io.mlride.operator.imagetemplate.Templates.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.imagetemplate.PullPolicy;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.model.LookUp;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.status.StatusCalculator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Duration NONE = Duration.ZERO;

  @Test
  void asksForANewTemplateAtOnce() {
    var plan = Planner.plan(inputs(template(), NONE), RULES);

    assertThat(plan.ask()).contains(question());
  }

  @Test
  void fillsInWhatANameLeavesOut() {
    var template = template(image -> image.repository("python").variants(List.of("")));

    assertThat(Planner.plan(inputs(template, NONE), RULES).ask())
        .hasValueSatisfying(
            asked -> {
              assertThat(asked.registry()).isEqualTo("registry-1.docker.io");
              assertThat(asked.repository()).isEqualTo("library/python");
              assertThat(asked.candidates().get(0).image()).isEqualTo("python:1.0");
            });
  }

  @Test
  void waitsForTheRefreshOnceTheImageIsFound() {
    var soon = Planner.plan(answered(template(), Duration.ofMinutes(5), slim()), RULES);
    var late = Planner.plan(answered(template(), Duration.ofMinutes(67), slim()), RULES);

    assertThat(soon.ask()).isEmpty();
    assertThat(soon.lookAgain())
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ofMinutes(55), Duration.ofMinutes(61)));
    assertThat(late.ask()).contains(question());
  }

  @Test
  void asksAtOnceWhenTheImageChanges() {
    var changed = template(image -> image.tag("2.0"));

    assertThat(Planner.plan(answered(changed, NONE, slim()), RULES).ask())
        .map(Question::lastResort)
        .hasValueSatisfying(candidate -> assertThat(candidate.tag()).isEqualTo("2.0"));
  }

  @Test
  void doesNotAskAgainForAChangeOfOtherFields() {
    var template = template();
    template.getMetadata().setGeneration(2L);

    assertThat(Planner.plan(answered(template, NONE, slim()), RULES).ask()).isEmpty();
  }

  @Test
  void asksLessAndLessOftenWhileARegistryDoesNotAnswer() {
    var waits =
        Stream.of(1, 2, 3, 4, 10, 1000)
            .map(failures -> failed(failures))
            .map(inputs -> Planner.plan(inputs, RULES).lookAgain().orElseThrow())
            .toList();

    assertThat(waits)
        .isSorted()
        .first()
        .satisfies(wait -> assertThat(wait).isBetween(seconds(10), seconds(13)));
    assertThat(waits.get(2)).isBetween(seconds(40), seconds(50));
    assertThat(waits.get(5)).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(375));
  }

  @Test
  void spreadsTheFirstLookUpsAfterARestart() {
    var before = answered(template(), NONE, slim());
    var status = StatusCalculator.calculate(before, Planner.plan(before, RULES).approach());
    var template = with(template(), status);

    var plan = Planner.plan(inputs(template, NONE), RULES);

    assertThat(plan.ask()).isEmpty();
    assertThat(plan.lookAgain())
        .hasValueSatisfying(wait -> assertThat(wait).isBetween(NONE, RULES.refreshEvery()));
    assertThat(Planner.plan(inputs(template, RULES.refreshEvery()), RULES).ask())
        .contains(question());
  }

  @Test
  void asksAtOnceAfterARestartDuringAnOutage() {
    var before = answered(template(), NONE, new Answer.Unreachable("refused"));
    var status = StatusCalculator.calculate(before, Planner.plan(before, RULES).approach());

    assertThat(Planner.plan(inputs(with(template(), status), NONE), RULES).ask())
        .contains(question());
  }

  @Test
  void asksNobodyForAnImageThatIsNeverPulled() {
    var template = template(image -> image.pullPolicy(PullPolicy.Never));

    assertThat(Planner.plan(inputs(template, NONE), RULES))
        .isEqualTo(
            new Plan(
                new Approach.TakeAsNamed(question().lastResort()),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void connectsToNoAddressThatAUserMadeUp() {
    var strange = template(USERS, image -> image.repository("169.254.169.254:80/x"));
    var known = template(USERS, image -> image.repository("known.example.org/x"));
    var ofAdmin = template(image -> image.repository("registry.internal:5000/x"));

    assertThat(Planner.plan(inputs(strange, NONE), RULES).ask()).isEmpty();
    assertThat(Planner.plan(inputs(known, NONE), RULES).ask()).isPresent();
    assertThat(Planner.plan(inputs(ofAdmin, NONE), RULES).ask()).isPresent();
  }

  @Test
  void readsPullSecretsOfTheCatalogueOnly() {
    var ofAdmin = template(image -> image.pullSecretName("registry"));
    var ofUser =
        template(
            USERS, image -> image.repository("known.example.org/x").pullSecretName("user-mine"));

    assertThat(Planner.plan(inputs(ofAdmin, NONE), RULES).ask().orElseThrow().pullSecret())
        .contains("registry");
    assertThat(Planner.plan(inputs(ofUser, NONE), RULES).ask().orElseThrow().pullSecret())
        .isEmpty();
  }

  private static Inputs failed(int failures) {
    return new Inputs(
        template(),
        Optional.of(
            new LookUp(
                question(), Optional.empty(), new Answer.Unreachable("refused"), START, failures)),
        START,
        START);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
