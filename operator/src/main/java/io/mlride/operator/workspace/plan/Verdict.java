package io.mlride.operator.workspace.plan;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.Recipe;
import java.util.Optional;

/** What is to become of a workspace. */
public sealed interface Verdict {

  /**
   * No Pod is wanted.
   *
   * @param why for people
   * @param lasting the stop that outlives its cause until a fresh start is asked for; empty for a
   *     wish of the spec
   * @param firstSaid whether status does not say so yet and has to before anything is removed
   */
  record Rest(Explanation why, Optional<Reason> lasting, boolean firstSaid) implements Verdict {}

  /**
   * A Pod is wanted but none can be made now; one that exists stays.
   *
   * @param hold where and why
   * @param recipe what a start would make, as far as that is known
   */
  record Wait(Hold hold, Optional<Recipe> recipe) implements Verdict {}

  /**
   * Home disk and Pod are wanted as the recipe says.
   *
   * @param recipe what makes them
   */
  record Go(Recipe recipe) implements Verdict {}
}
