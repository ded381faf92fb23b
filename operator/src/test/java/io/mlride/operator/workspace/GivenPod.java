package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.mlride.operator.workspace.desired.PodDesired;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.RecipeResolver;

/** The Pod that the operator itself would make for some inputs, at a point of its life. */
public final class GivenPod {

  private GivenPod() {}

  /** Just created. */
  public static Pod created(Inputs inputs) {
    var recipe = RecipeResolver.resolve(inputs.workspace(), inputs.template().orElseThrow());
    return new PodBuilder(PodDesired.of(recipe, inputs.workspace(), Given.SETTINGS))
        .editMetadata()
        .withUid("pod-uid-1")
        .withCreationTimestamp("2026-11-01T11:59:30Z")
        .endMetadata()
        .build();
  }

  /** With a status, as YAML; "node-1" is its node. */
  public static Pod on(Inputs inputs, String status) {
    return new PodBuilder(created(inputs))
        .editSpec()
        .withNodeName("node-1")
        .endSpec()
        .withStatus(Given.read(PodStatus.class, status))
        .build();
  }

  /** With a status, as YAML, and no node. */
  public static Pod unscheduled(Inputs inputs, String message) {
    return new PodBuilder(created(inputs))
        .withStatus(
            Given.read(
                PodStatus.class,
                "conditions: [{type: PodScheduled, status: \"False\", reason: Unschedulable, message: \""
                    + message
                    + "\"}]"))
        .build();
  }

  /** Its main container runs and does not answer yet. */
  public static Pod starting(Inputs inputs, String since) {
    return on(
        inputs,
        """
        phase: Running
        podIP: 10.88.0.7
        conditions:
        - {type: PodScheduled, status: "True", lastTransitionTime: "%s"}
        - {type: Ready, status: "False"}
        containerStatuses:
        - {name: workspace, imageID: sha256:abc, state: {running: {startedAt: "%s"}}, lastState: {}}
        """
            .formatted(since, since));
  }

  /** It answers. */
  public static Pod ready(Inputs inputs) {
    return on(
        inputs,
        """
        phase: Running
        podIP: 10.88.0.7
        conditions:
        - {type: PodScheduled, status: "True", lastTransitionTime: "2026-11-01T11:59:31Z"}
        - {type: Ready, status: "True"}
        containerStatuses:
        - {name: workspace, imageID: sha256:abc, state: {running: {startedAt: "2026-11-01T11:59:33Z"}}, lastState: {}}
        """);
  }
}
