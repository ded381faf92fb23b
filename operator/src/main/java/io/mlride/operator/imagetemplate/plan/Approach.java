package io.mlride.operator.imagetemplate.plan;

import io.mlride.operator.imagetemplate.model.Candidate;
import io.mlride.operator.imagetemplate.model.Question;

/** How a template comes to its image. */
public sealed interface Approach {

  /** By asking its registry. */
  record Ask(Question question) implements Approach {}

  /** By taking the tag that is there most probably, unasked. */
  record TakeAsNamed(Candidate candidate) implements Approach {}

  /**
   * Not at all: it names a Secret that templates in a user's namespace may not use.
   *
   * @param secret that Secret
   */
  record RefuseSecret(String secret) implements Approach {}
}
