package io.mlride.crds.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import io.mlride.testing.ApiServer;
import io.mlride.testing.Kubectl;
import io.mlride.testing.WithApiServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operator writes, as the API server keeps it and kubectl shows it. */
@WithApiServer
class StatusOnApiServerTest {
  private StoredWorkspace workspace;
  private Kubectl kubectl;

  @BeforeEach
  void create(ApiServer server) {
    workspace = new StoredWorkspace(server);
    kubectl = new Kubectl(server.kubeconfig());
  }

  @AfterEach
  void delete() {
    workspace.close();
    kubectl.close();
  }

  @Test
  void everyFieldIsKeptAsItWasWritten() {
    var stored = workspace.apply("operator", StoredWorkspace.full());

    assertThat(stored.getStatus()).isEqualTo(StoredWorkspace.full());
    assertThat(stored.getMetadata().getGeneration()).isEqualTo(1);
  }

  @Test
  void theSameStatusOnceMoreChangesNothing() {
    var once = workspace.apply("operator", StoredWorkspace.full());
    var again = workspace.apply("operator", StoredWorkspace.full());

    assertThat(again.getMetadata().getResourceVersion())
        .isEqualTo(once.getMetadata().getResourceVersion());
  }

  @Test
  void twoWritersEachKeepTheirConditions() {
    workspace.apply("operator", StoredWorkspace.full());
    var full = Reason.HomeNearlyFull.explain(Map.of("size", "5Gi"));
    var warning = Condition.of("HomeNearlyFull", ConditionStatus.True, full, 1L);

    var both =
        workspace.apply(
            "gateway",
            WorkspaceStatusBuilder.builder()
                .conditions(Conditions.carryTimes(List.of(), List.of(warning), StoredWorkspace.NOW))
                .build());

    assertThat(both.getStatus().conditions())
        .extracting(Condition::type)
        .containsExactlyInAnyOrder("Ready", "HomeNearlyFull");
  }

  @Test
  void kubectlShowsWhatPeopleLookFor() {
    workspace.apply("operator", StoredWorkspace.full());

    var lines =
        kubectl.run("get", "ws", "-n", StoredWorkspace.NAMESPACE, "-o", "wide").lines().toList();

    assertThat(lines.get(0).split("  +"))
        .containsExactly(
            "NAME",
            "PHASE",
            "REASON",
            "TEMPLATE",
            "GPU",
            "URL",
            "AGE",
            "NODE",
            "STOPS AT",
            "MESSAGE");
    assertThat(lines.get(1))
        .matches("shown +Running +Running +minimal +2 +http://shown--status.localhost +[0-9]+s .*")
        .contains("node-1", "2026-11-23T12:00:00Z", "JupyterLab answers.");
  }

  @Test
  void kubectlExplainsAField() {
    assertThat(kubectl.run("explain", "workspace.spec.home.size"))
        .contains("Size of the home disk; counts against the storage quota.");
    assertThat(kubectl.run("explain", "us")).contains("A user of the cluster");
  }
}
