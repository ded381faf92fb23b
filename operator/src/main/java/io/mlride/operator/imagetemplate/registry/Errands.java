package io.mlride.operator.imagetemplate.registry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.pullsecret.PullSecretReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One look-up with all that belongs to it: the pull secret, the registry, a measurement. */
@ApplicationScoped
public class Errands {
  private static final Logger LOG = Logger.getLogger(Errands.class);
  private static final String METER = "mlride.registry.lookup";

  private final Registry registry;
  private final PullSecretReader secrets;
  private final MeterRegistry meters;

  public Errands(Registry registry, PullSecretReader secrets, MeterRegistry meters) {
    this.registry = registry;
    this.secrets = secrets;
    this.meters = meters;
  }

  /** Always brings an answer, whatever happens. */
  Answer run(Question question, Optional<Answer.Found> known) {
    var timer = Timer.start(meters);
    var answer = answer(question, known);
    timer.stop(
        Timer.builder(METER)
            .description("Look-ups of images in their registries")
            .tag("outcome", answer.outcome())
            .register(meters));
    return answer;
  }

  private Answer answer(Question question, Optional<Answer.Found> known) {
    try {
      if (question.pullSecret().isEmpty()) {
        return registry.ask(question, known, Optional.empty());
      }
      return secrets
          .read(question.pullSecret().get())
          .map(
              config ->
                  registry.ask(
                      question, known, config.login(question.registry(), question.repository())))
          .orElseGet(Answer.SecretMissing::new);
    } catch (RuntimeException unforeseen) {
      LOG.debug("A look-up failed", unforeseen);
      return new Answer.Unreachable(unforeseen.getClass().getSimpleName());
    }
  }
}
