package io.mlride.operator.imagetemplate.registry;

import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.pullsecret.Login;
import java.util.Optional;

/** Whoever can answer questions about images. */
public interface Registry {

  /**
   * Asks once and waits for the answer, for a bounded time.
   *
   * @param question what to ask
   * @param known what the same question brought earlier; spares the download of a manifest whose
   *     digest is still the same
   * @param login credentials; empty to ask anonymously
   */
  Answer ask(Question question, Optional<Answer.Found> known, Optional<Login> login);
}
