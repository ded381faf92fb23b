package io.mlride.operator.imagetemplate.registry;

import static io.mlride.operator.imagetemplate.Templates.question;
import static io.mlride.operator.imagetemplate.Templates.slim;
import static io.mlride.operator.imagetemplate.Templates.template;
import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.javaoperatorsdk.operator.processing.event.Event;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.LookUp;
import io.mlride.operator.imagetemplate.model.Question;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked, how often, and who hears of it; the answers are given by the test. */
class LookUpsTest {
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final List<Question> asked = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final LookUps lookUps =
      new LookUps(
          new Errands(
              (question, known, login) -> {
                asked.add(question);
                return take();
              },
              null,
              meters),
          Clock.systemUTC());

  @BeforeEach
  void start() {
    lookUps.setEventHandler(
        (Event event) -> told.add(event.getRelatedCustomResourceID().getName()));
    lookUps.start();
  }

  @AfterEach
  void stop() {
    lookUps.stop();
  }

  @Test
  void anAnswerIsAnEventAndIsKept() {
    ask("a");
    answers.add(slim());

    await().untilAsserted(() -> assertThat(told).containsExactly("a"));
    assertThat(lookUps.latest(named("a")).map(LookUp::answer)).contains(slim());
    assertThat(meters.get("mlride.registry.lookup").tag("outcome", "found").timer().count())
        .isEqualTo(1);
  }

  @Test
  void askingAgainMeanwhileChangesNothing() {
    ask("a");
    ask("a");
    answers.add(slim());

    await().untilAsserted(() -> assertThat(told).containsExactly("a"));
    assertThat(asked).hasSize(1);
  }

  @Test
  void thoseWhoWaitForADeadRegistryHearItAtOnce() {
    ask("a");
    await().untilAsserted(() -> assertThat(asked).hasSize(1));
    ask("b");
    ask("c");
    answers.add(new Answer.Unreachable("no answer in time"));

    await().untilAsserted(() -> assertThat(told).containsExactlyInAnyOrder("a", "b", "c"));
    assertThat(asked).hasSize(1);
    assertThat(lookUps.latest(named("c")).map(LookUp::failures)).contains(1);
  }

  @Test
  void failuresAreCountedUntilTheImageIsFound() {
    for (var failures = 1; failures <= 3; failures++) {
      ask("a");
      answers.add(new Answer.Missing());
      awaitFailures(failures);
    }
    ask("a");
    answers.add(slim());
    awaitFailures(0);
  }

  @Test
  void nothingIsKeptOfATemplateThatIsGone() {
    ask("a");
    await().untilAsserted(() -> assertThat(asked).hasSize(1));
    lookUps.onResourceDeleted(named("a"));
    answers.add(slim());
    ask("b");
    answers.add(slim());

    await().untilAsserted(() -> assertThat(told).containsExactly("b"));
    assertThat(lookUps.latest(named("a"))).isEmpty();
  }

  private void awaitFailures(int failures) {
    await()
        .untilAsserted(
            () -> assertThat(lookUps.latest(named("a")).map(LookUp::failures)).contains(failures));
  }

  private void ask(String name) {
    lookUps.ask(named(name), question(), Optional.empty());
  }

  private static ImageTemplate named(String name) {
    var template = template();
    template.getMetadata().setName(name);
    return template;
  }

  private Answer take() {
    try {
      return answers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unreachable("stopped");
    }
  }
}
