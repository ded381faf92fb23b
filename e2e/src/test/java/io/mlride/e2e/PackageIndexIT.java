package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The package index is out of reach. */
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class PackageIndexIT {
  private static final String SIX =
      "{imageTemplateRef: {name: web}, packages: {pip: [toolz==1.0.0]}}";

  @Test
  void anIndexThatDoesNotAnswerIsTriedAgain(Journey journey) {
    var space = space(journey);
    var workspace =
        withoutIndex(
            journey,
            () ->
                space
                    .workspace("one", SIX)
                    .await(Reason.PackageIndexUnreachable, "does not answer")
                    .await(Phase.Preparing));

    workspace.awaitRunning();
    assertThat(workspace.status().environment().installed()).contains("toolz==1.0.0");
  }

  @Test
  void aSecondStartNeedsNoIndex(Journey journey) {
    var space = space(journey);
    var workspace = space.workspace("one", SIX).awaitRunning();
    workspace.stop().await(Phase.Stopped);

    withoutIndex(journey, () -> workspace.start("again").awaitRunning());
    assertThat(workspace.shell().python("import toolz; print(toolz.__version__)").text())
        .isEqualTo("1.0.0");
  }

  private static Space space(Journey journey) {
    var space = journey.space("");
    space.template("web", Templates.web());
    return space;
  }

  private static <T> T withoutIndex(Journey journey, Supplier<T> act) {
    var cluster = journey.installation().cluster();
    cluster.exec(rule("-I"));
    try {
      return act.get();
    } finally {
      cluster.exec(rule("-D"));
    }
  }

  private static String[] rule(String action) {
    var rule = "iptables %s FORWARD -p tcp --dport 443 -j REJECT".formatted(action);
    return rule.split(" ");
  }
}
