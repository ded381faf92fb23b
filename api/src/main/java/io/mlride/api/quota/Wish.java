package io.mlride.api.quota;

import io.mlride.api.problem.ProblemException;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.WorkspaceSpec;
import io.mlride.rules.Demand;
import io.mlride.rules.Reservation;
import java.util.Optional;

/**
 * A workspace that somebody thinks of.
 *
 * @param name null: it has none yet
 * @param template the one it means; empty: there is none
 * @param held what the workspace of that name has already
 * @param refusal what the API server would answer; empty: it would take it
 */
record Wish(
    String name,
    WorkspaceSpec spec,
    Optional<ImageTemplate> template,
    Held held,
    Optional<ProblemException> refusal) {

  Reservation reservation() {
    return Reservation.of(spec, template.orElseThrow().getSpec());
  }

  /** Nothing while nobody knows the template's defaults. */
  Demand demand() {
    return template.isPresent() ? Demand.of(reservation()) : Demand.NOTHING;
  }
}
