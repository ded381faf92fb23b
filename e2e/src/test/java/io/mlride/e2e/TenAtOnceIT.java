package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A class begins: ten workspaces at once, with JupyterLab and the default sizes. */
@Isolated("it needs the whole node")
@ExtendWith(Journeys.class)
class TenAtOnceIT {

  @Test
  void tenWorkspacesCreatedAtOnceAllRun(Journey journey) {
    var space = journey.space("quota: {workspaces: 10, running: 10}");
    space.template("lab", Templates.lab());
    var ten =
        IntStream.range(0, 10)
            .mapToObj(i -> space.workspace("w" + i, "imageTemplateRef: {name: lab}"))
            .toList();

    ten.forEach(TestWorkspace::awaitRunning);
    assertThat(ten)
        .extracting(workspace -> workspace.status().endpoint().podUid())
        .doesNotHaveDuplicates();
  }
}
