package io.mlride.operator.record.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.mlride.crds.workspace.Workspace;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkspaceStateTest {

  private static final String QUEUED =
      """
      apiVersion: mlride.io/v1alpha1
      kind: Workspace
      metadata:
        name: thesis
        namespace: mlride-u-alice
        uid: 00000000-0000-0000-0000-000000000001
        creationTimestamp: "2026-11-20T10:00:00Z"
        managedFields:
        - {manager: kubectl, operation: Apply, time: "2026-11-20T10:30:00Z"}
        - {manager: mlride, operation: Apply, subresource: status, time: "2026-11-20T10:00:07Z"}
      spec:
        imageTemplateRef: {name: pytorch, namespace: mlride-catalogue}
      status:
        sequence: 4
        phase: Queued
        conditions:
        - {type: TemplateResolved, status: "True", reason: TemplateFound, message: ok}
        - {type: QuotaAvailable, status: "False", reason: QuotaFull, message: "Your quota \\0 is in use"}
        - {type: Ready, status: "False", reason: AppStarting, message: no}
      """;

  @Test
  void theConditionThatIsShownIsWhatIsRecorded() {
    assertThat(WorkspaceState.of(workspace(QUEUED)))
        .isEqualTo(
            new WorkspaceState(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "mlride-u-alice",
                "thesis",
                "alice",
                "pytorch",
                "mlride-catalogue",
                Instant.parse("2026-11-20T10:00:00Z"),
                4,
                "Queued",
                "QuotaFull",
                "Your quota \uFFFD is in use",
                Instant.parse("2026-11-20T10:00:07Z")));
  }

  @Test
  void aWorkspaceThatNobodyVisitedHasNoStatus() {
    var state = WorkspaceState.of(workspace(QUEUED.substring(0, QUEUED.indexOf("status:\n"))));

    assertThat(state.sequence()).isZero();
    assertThat(state.phase()).isNull();
    assertThat(state.reason()).isNull();
  }

  @Test
  void aWorkspaceInAForeignNamespaceBelongsToNobody() {
    var foreign = QUEUED.replace("namespace: mlride-u-alice", "namespace: alice");

    assertThat(WorkspaceState.of(workspace(foreign)).userspace()).isEmpty();
  }

  @Test
  void withoutANoteOfItsWriterAStatusIsAsOldAsItsWorkspace() {
    var bare = QUEUED.replace("subresource: status, ", "");

    assertThat(WorkspaceState.of(workspace(bare)).saidAt())
        .isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
  }

  private static Workspace workspace(String yaml) {
    return Serialization.unmarshal(yaml, Workspace.class);
  }
}
