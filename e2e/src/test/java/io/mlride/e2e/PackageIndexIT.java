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
import org.junit.jupiter.api.parallel.Isolated;

/** The package index is out of reach. */
@Isolated("no Pod reaches the index meanwhile")
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class PackageIndexIT {
  private static final String PODS = "10.244.0.0/16";
  private static final String TOOLZ =
      "{imageTemplateRef: {name: web}, packages: {pip: [toolz==1.0.0]}}";

  @Test
  void anIndexThatDoesNotAnswerIsTriedAgain(Journey journey) {
    var space = space(journey);
    var workspace =
        withoutIndex(
            journey,
            () ->
                space
                    .workspace("one", TOOLZ)
                    .await(Reason.PackageIndexUnreachable, "does not answer")
                    .await(Phase.Preparing));

    workspace.awaitRunning();
    assertThat(workspace.status().environment().installed()).contains("toolz==1.0.0");
  }

  @Test
  void aSecondStartNeedsNoIndex(Journey journey) {
    var space = space(journey);
    var workspace = space.workspace("one", TOOLZ).awaitRunning();
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
    cluster.exec(rule("add"));
    try {
      return act.get();
    } finally {
      cluster.exec(rule("del"));
    }
  }

  /** Pods get no way to port 443; a rule of iptables would stand behind those of the policies. */
  private static String[] rule(String action) {
    var rule = "ip rule %s pref 10 from %s ipproto tcp dport 443 prohibit";
    return rule.formatted(action, PODS).split(" ");
  }
}
