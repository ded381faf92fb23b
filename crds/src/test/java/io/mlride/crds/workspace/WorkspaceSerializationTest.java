package io.mlride.crds.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.mlride.crds.condition.ConditionBuilder;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceSerializationTest {
  private final KubernetesSerialization serialization = new KubernetesSerialization();

  @Test
  void whatAManifestLeavesOutIsThereInJavaAndAbsentAgainWhenWritten() {
    var workspace =
        serialization.unmarshal(
            """
            apiVersion: mlride.io/v1alpha1
            kind: Workspace
            metadata: {name: first, namespace: mlride-u-alice}
            spec: {imageTemplateRef: {name: minimal}}
            """,
            Workspace.class);

    assertThat(workspace.getSpec().packages().pip()).isEmpty();
    assertThat(workspace.getSpec().resources().limits().cpu()).isNull();
    assertThat(workspace.getSpec().home().size()).isEqualTo(new Quantity("5Gi"));
    assertThat(workspace.getSpec().desiredState()).isEqualTo(DesiredState.Running);
    assertThat(serialization.asJson(workspace.getSpec()))
        .isEqualTo(
            "{\"imageTemplateRef\":{\"name\":\"minimal\"},\"desiredState\":\"Running\","
                + "\"startMode\":\"Normal\"}");
  }

  @Test
  void whatWasSaidComesBackAsItWas() {
    var spec =
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef("tensorflow", "mlride-catalogue"))
            .resources(
                new Resources(
                    new Quantity("1500m"),
                    new Quantity("4Gi"),
                    Map.of("nvidia.com/gpu", 1),
                    new Limits(new Quantity("2"), null)))
            .home(new Home(new Quantity("10Gi"), "fast", true, null))
            .env(List.of(new EnvVariable("TOKEN", null, new SecretKey("user-hub", "token"))))
            .volumes(List.of(new ExtraVolume("data", "/data", true)))
            .startRequest("3")
            .idle(new Idle("2h", Instant.parse("2026-11-30T22:00:00Z")))
            .build();

    assertThat(serialization.unmarshal(serialization.asJson(spec), WorkspaceSpec.class))
        .isEqualTo(spec);
  }

  @Test
  void timesAreWrittenInWholeSecondsAsKubernetesWritesThem() {
    var now = Instant.parse("2026-11-23T10:00:00.987Z");
    var status =
        WorkspaceStatusBuilder.builder()
            .startedAt(now)
            .conditions(
                List.of(
                    ConditionBuilder.builder()
                        .type("Ready")
                        .status(ConditionStatus.True)
                        .lastTransitionTime(now)
                        .build()))
            .build();

    assertThat(serialization.asJson(status))
        .isEqualTo(
            "{\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\","
                + "\"lastTransitionTime\":\"2026-11-23T10:00:00Z\"}],"
                + "\"startedAt\":\"2026-11-23T10:00:00Z\"}");
    assertThat(serialization.unmarshal(serialization.asJson(status), WorkspaceStatus.class))
        .isEqualTo(status);
  }

  @Test
  void fieldsOfANewerVersionAreReadOver() {
    var yaml =
        """
        apiVersion: mlride.io/v1alpha1
        kind: %s
        metadata: {name: x}
        spec: {someday: 1}
        status: {someday: {a: 1}, conditions: [{type: Ready, status: "True", someday: 2}]}
        """;

    assertThat(
            serialization
                .unmarshal(yaml.formatted("Workspace"), Workspace.class)
                .getStatus()
                .conditions()
                .get(0)
                .holds())
        .isTrue();
    assertThat(serialization.unmarshal(yaml.formatted("UserSpace"), UserSpace.class).getSpec())
        .isNotNull();
    assertThat(
            serialization.unmarshal(yaml.formatted("ImageTemplate"), ImageTemplate.class).getSpec())
        .isNotNull();
  }
}
