package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.imagetemplate.ImageTemplateStatusBuilder;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How it is known that a node has the image. */
class ImageOnNodeTest {

  @Test
  void aContainerThatTheKubeletRefusesToMakeHasItsImage() {
    var template = Given.template();
    template.setStatus(
        ImageTemplateStatusBuilder.from(template.getStatus()).withDigest("sha256:not-listed-yet"));
    var inputs = InputsBuilder.builder(Given.workspace()).template(Optional.of(template)).build();
    var refused =
        GivenPod.on(
            inputs,
            """
            phase: Pending
            containerStatuses:
            - name: workspace
              imageID: ""
              lastState: {}
              state: {waiting: {reason: CreateContainerConfigError, message: image will run as root}}
            """);

    assertThat(Said.headline(Given.with(inputs, refused))).isEqualTo(Reason.RefusedByPolicy);
  }
}
