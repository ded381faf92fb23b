package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** Two operators: one works, and the other takes over when that one goes. */
@Isolated("it replaces the operator")
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class LeaderIT {
  private static final String WEB = "imageTemplateRef: {name: web}";

  @Test
  void theOtherTakesOver(Journey journey) {
    var operator = journey.installation().operator();
    var space = journey.space("");
    space.template("web", Templates.web()).await(Reason.ImageResolved);
    operator.withReplicas(
        2,
        () -> {
          var first = operator.leader();
          var before = space.workspace("before", WEB).awaitRunning();
          var pod = before.status().endpoint().podUid();
          assertThat(operator.leader()).isEqualTo(first);

          operator.delete(first);
          Eventually.see(
              "another one leads",
              operator::leader,
              now -> now != null && !now.isEmpty() && !now.equals(first));
          space.workspace("after", WEB).awaitRunning();
          assertThat(before.status().endpoint().podUid()).isEqualTo(pod);
        });
  }
}
