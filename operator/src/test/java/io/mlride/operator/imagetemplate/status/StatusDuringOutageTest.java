package io.mlride.operator.imagetemplate.status;

import static io.mlride.operator.imagetemplate.Templates.DIGEST;
import static io.mlride.operator.imagetemplate.Templates.REGULAR;
import static io.mlride.operator.imagetemplate.Templates.answered;
import static io.mlride.operator.imagetemplate.Templates.slim;
import static io.mlride.operator.imagetemplate.Templates.template;
import static io.mlride.operator.imagetemplate.Templates.with;
import static io.mlride.operator.imagetemplate.status.Statuses.ready;
import static io.mlride.operator.imagetemplate.status.Statuses.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.imagetemplate.PullPolicy;
import io.mlride.operator.imagetemplate.model.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a template says while its registry does not answer. */
class StatusDuringOutageTest {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Answer DOWN = new Answer.Unreachable("the connection is refused");

  @Test
  void whatWasFoundEarlierIsUsedDuringAnOutage() {
    var found = status(answered(template(), NONE, slim()));
    var status = status(answered(with(template(), found), DAY, DOWN));

    assertThat(ready(status).holds()).isTrue();
    assertThat(ready(status).reason()).isEqualTo("ResolvedEarlier");
    assertThat(status.digest()).isEqualTo(DIGEST);
    assertThat(status.refreshedAt()).isEqualTo(found.refreshedAt());
  }

  @Test
  void theNodesCopyOfTheRegularImageIsUsedBeforeTheFirstAnswer() {
    var status = status(answered(template(), NONE, DOWN));

    assertThat(ready(status).holds()).isTrue();
    assertThat(ready(status).reason()).isEqualTo("UsingNodeCopy");
    assertThat(status.image()).isEqualTo(REGULAR);
    assertThat(status.variant()).isEmpty();
    assertThat(status.digest()).isNull();
  }

  @Test
  void aCopyIsOfNoUseToATemplateThatAlwaysPulls() {
    var template = template(image -> image.pullPolicy(PullPolicy.Always));
    var status = status(answered(template, NONE, DOWN));

    assertThat(ready(status).holds()).isFalse();
    assertThat(ready(status).reason()).isEqualTo("RegistryUnreachable");
  }

  @Test
  void anOutageThatLastsIsWrittenOnce() {
    var first = status(answered(template(), NONE, DOWN));
    var second = status(answered(with(template(), first), DAY, new Answer.Unreachable("timeout")));

    assertThat(second).isEqualTo(first);
  }
}
