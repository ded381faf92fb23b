package io.mlride.api.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.imagetemplate.Defaults;
import io.mlride.crds.imagetemplate.IdlePolicy;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.crds.workspace.Idle;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundsRuleTest {

  @Test
  void anIdleTimeUpToTheTemplatesIsFine() {
    assertThat(reasons("30m", "30m")).isEmpty();
    assertThat(reasons(null, "30m")).isEmpty();
    assertThat(reasons("2h", null)).isEmpty();
  }

  @Test
  void oneAboveTheTemplatesNeverStarts() {
    var reason = reasons("2h", "30m").get(0);

    assertThat(reason.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(reason.reason()).isEqualTo("IdleAboveMaximum");
    assertThat(reason.pointer()).isEqualTo("/spec/idle/stopAfter");
    assertThat(reason.args()).containsEntry("maximum", "30m").containsEntry("asked", "2h");
  }

  private static List<CheckReason> reasons(String asked, String most) {
    var template = new ImageTemplate();
    template.getMetadata().setName("brief");
    template.setSpec(
        ImageTemplateSpecBuilder.builder()
            .defaults(new Defaults(Quantity.parse("1"), Quantity.parse("1Gi"), null, null))
            .idle(new IdlePolicy(most, null))
            .build());
    var spec =
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef("brief", null))
            .idle(new Idle(asked, null))
            .build();
    return BoundsRule.reasons(
        new Wish("thesis", spec, Optional.of(template), Held.NOTHING, Optional.empty()));
  }
}
