package io.mlride.operator.imagetemplate.status;

import static io.mlride.operator.imagetemplate.Templates.DIGEST;
import static io.mlride.operator.imagetemplate.Templates.RULES;
import static io.mlride.operator.imagetemplate.Templates.SLIM;
import static io.mlride.operator.imagetemplate.Templates.START;
import static io.mlride.operator.imagetemplate.Templates.USERS;
import static io.mlride.operator.imagetemplate.Templates.answered;
import static io.mlride.operator.imagetemplate.Templates.inputs;
import static io.mlride.operator.imagetemplate.Templates.slim;
import static io.mlride.operator.imagetemplate.Templates.template;
import static io.mlride.operator.imagetemplate.Templates.with;
import static io.mlride.operator.imagetemplate.status.Statuses.ready;
import static io.mlride.operator.imagetemplate.status.Statuses.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.Deprecation;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.imagetemplate.ImageTemplateStatusBuilder;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.plan.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusCalculatorTest {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void isBeingLookedUpAtFirst() {
    var status = status(inputs(template(), NONE));

    assertThat(ready(status).holds()).isFalse();
    assertThat(ready(status).reason()).isEqualTo("TemplateRefreshing");
    assertThat(status.image()).isNull();
  }

  @Test
  void namesTheImageThatWasFound() {
    var status = status(answered(template(), NONE, slim()));

    assertThat(status.image()).isEqualTo(SLIM);
    assertThat(status.digest()).isEqualTo(DIGEST);
    assertThat(status.variant()).isEqualTo("slim");
    assertThat(status.sizeBytes()).isEqualTo(1234L);
    assertThat(status.refreshedAt()).isEqualTo(START);
    assertThat(status.observedGeneration()).isEqualTo(1L);
    assertThat(ready(status).holds()).isTrue();
    assertThat(ready(status).message()).contains(SLIM);
  }

  @Test
  void aLookUpThatFindsTheSameChangesNothing() {
    var first = status(answered(template(), NONE, slim()));
    var later = status(answered(with(template(), first), DAY, slim()));

    assertThat(later).isEqualTo(first);
  }

  @Test
  void aNewDigestIsSeen() {
    var other = "sha256:" + "b".repeat(64);
    var old = status(answered(template(), NONE, slim()));
    var found = new Answer.Found(slim().candidate(), other, Optional.of(5L));
    var before = START.minus(DAY);
    var aged = with(template(), withRefreshedAt(old, before));

    var status = status(answered(aged, NONE, found));

    assertThat(status.digest()).isEqualTo(other);
    assertThat(status.refreshedAt()).isEqualTo(START);
  }

  @Test
  void saysWhatTheRegistryRefuses() {
    assertThat(ready(status(answered(template(), NONE, new Answer.Missing()))).reason())
        .isEqualTo("ImageMissing");
    assertThat(ready(status(answered(template(), NONE, new Answer.Denied()))).reason())
        .isEqualTo("ImagePullDenied");
  }

  @Test
  void namesTheSecretThatIsMissing() {
    var template = template(image -> image.pullSecretName("registry"));
    var question = Planner.plan(inputs(template, NONE), RULES).ask().orElseThrow();
    var ready = ready(status(answered(template, NONE, question, new Answer.SecretMissing())));

    assertThat(ready.reason()).isEqualTo("PullSecretNotFound");
    assertThat(ready.message()).contains("registry", "mlride-catalogue", "minimal");
  }

  @Test
  void refusesSecretsThatAreNotTheUsers() {
    var template = template(USERS, image -> image.pullSecretName("mlride-pull-1"));
    var ready = ready(status(inputs(template, NONE)));

    assertThat(ready.holds()).isFalse();
    assertThat(ready.reason()).isEqualTo("PullSecretRefused");
    assertThat(ready.message()).contains("mlride-pull-1", "user-");
  }

  @Test
  void aRegistryThatRefusesToAnswerWithoutAUsersSecretSaysNothing() {
    var template =
        template(
            USERS, image -> image.repository("known.example.org/x").pullSecretName("user-mine"));
    Question question = Planner.plan(inputs(template, NONE), RULES).ask().orElseThrow();

    var status = status(answered(template, NONE, question, new Answer.Denied()));

    assertThat(ready(status).reason()).isEqualTo("ImageNotLookedUp");
    assertThat(ready(status).holds()).isTrue();
    assertThat(status.image()).isEqualTo("known.example.org/x:1.0");
  }

  @Test
  void staysUsableWhileAnotherFieldIsEdited() {
    var edited = with(template(), status(answered(template(), NONE, slim())));
    edited.getMetadata().setGeneration(2L);

    var status = status(inputs(edited, NONE));

    assertThat(ready(status).reason()).isEqualTo("ImageResolved");
    assertThat(status.digest()).isEqualTo(DIGEST);
    assertThat(status.observedGeneration()).isEqualTo(2L);
  }

  @Test
  void anotherImageIsNotTakenForTheOldOne() {
    var edited =
        with(template(image -> image.tag("2.0")), status(answered(template(), NONE, slim())));
    edited.getMetadata().setGeneration(2L);

    assertThat(ready(status(inputs(edited, NONE))).reason()).isEqualTo("TemplateRefreshing");
  }

  @Test
  void warnsOfATemplateThatWillGo() {
    var template = template();
    template.setSpec(
        ImageTemplateSpecBuilder.builder(template.getSpec())
            .deprecated(new Deprecation("Python 3.9 is old.", "minimal-2"))
            .build());

    var status = status(answered(template, NONE, slim()));

    assertThat(Conditions.find(status.conditions(), "TemplateDeprecated"))
        .hasValueSatisfying(
            warning -> assertThat(warning.message()).contains("minimal", "minimal-2"));
    assertThat(ready(status).holds()).isTrue();
  }

  private static ImageTemplateStatus withRefreshedAt(ImageTemplateStatus status, Instant at) {
    return ImageTemplateStatusBuilder.builder(status).refreshedAt(at).build();
  }
}
