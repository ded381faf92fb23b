package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateStatusBuilder;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.ImageTemplateRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final String OWN = "mlride-u-alice";
  private static final ImageTemplateRef MINIMAL = new ImageTemplateRef("minimal", null);

  private static Optional<String> found(String namespace, String... places) {
    var there = Set.of(places);
    return Templates.find(
            new ImageTemplateRef("minimal", namespace),
            OWN,
            (place, name) ->
                Optional.of(place).filter(there::contains).map(TemplatesTest::templateIn))
        .map(template -> template.getMetadata().getNamespace());
  }

  private static ImageTemplate templateIn(String namespace) {
    var template = Asked.template();
    template.getMetadata().setNamespace(namespace);
    return template;
  }

  @Test
  void onesOwnComesBeforeTheCatalogues() {
    assertThat(found(null, OWN, "mlride-catalogue")).contains(OWN);
    assertThat(found(null, "mlride-catalogue")).contains("mlride-catalogue");
    assertThat(found("mlride-catalogue", OWN, "mlride-catalogue")).contains("mlride-catalogue");
    assertThat(found("mlride-u-bob", OWN, "mlride-u-bob", "mlride-catalogue")).isEmpty();
  }

  @Test
  void whatATemplateSaysOfItselfIsSaid() {
    assertThat(reason(Optional.empty())).contains(Reason.TemplateNotFound);
    assertThat(reason(Optional.of(Asked.template()))).contains(Reason.TemplateRefreshing);
    assertThat(reason(Optional.of(saying(ConditionStatus.False, "ImageMissing"))))
        .contains(Reason.ImageMissing);
    assertThat(reason(Optional.of(saying(ConditionStatus.True, "ImageResolved")))).isEmpty();
  }

  private static Optional<Reason> reason(Optional<ImageTemplate> template) {
    return Templates.unready(MINIMAL, template).map(Explanation::reason);
  }

  private static ImageTemplate saying(ConditionStatus status, String reason) {
    var template = Asked.template();
    var ready = new Condition("Ready", status, reason, "As it says.", 1L, Instant.EPOCH);
    template.setStatus(ImageTemplateStatusBuilder.builder().conditions(List.of(ready)).build());
    return template;
  }
}
