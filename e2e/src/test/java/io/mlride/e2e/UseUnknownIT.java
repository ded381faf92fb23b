package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Whoever notes use is away: what is not known to be idle goes on. */
@Isolated("it stops the metrics server and the database")
@ExtendWith(Journeys.class)
class UseUnknownIT {
  /** Longer than warning and looks together, after which it would be stopped if use were known. */
  private static final Duration WARNING_AND_LOOKS = Duration.ofSeconds(60);

  @Test
  void withoutMetricsAndThenWithoutTheDatabaseItStays(Journey journey) {
    var space = journey.space("");
    space.template("web", Templates.web()).await(Reason.ImageResolved);
    var workspace =
        space
            .workspace("one", "{imageTemplateRef: {name: web}, idle: {stopAfter: 1m}}")
            .awaitRunning();
    var installation = journey.installation();

    installation
        .metricsServer()
        .whileDown(
            () -> {
              workspace.await(Reason.UseUnknown);
              staysFor(workspace, WARNING_AND_LOOKS);
            });
    installation.database().whileDown(() -> staysFor(workspace, WARNING_AND_LOOKS));
    workspace.await(Phase.Stopped).await(Reason.StoppedIdle);
  }

  private static void staysFor(TestWorkspace workspace, Duration span) {
    var end = Instant.now().plus(span);
    Eventually.see("it would have been stopped by now", Instant::now, end::isBefore);
    assertThat(workspace.status().phase()).isEqualTo(Phase.Running);
  }
}
