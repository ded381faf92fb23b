package io.mlride.operator.imagetemplate.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Candidate;
import io.mlride.operator.imagetemplate.pullsecret.Login;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real registry answers. */
class JibRegistryTest {
  private static final Optional<Login> RIGHT =
      Optional.of(new Login(LoopbackRegistry.USER, LoopbackRegistry.PASSWORD));
  private static final Optional<Login> WRONG =
      Optional.of(new Login(LoopbackRegistry.USER, "guessed"));

  @TempDir Path home;
  @TempDir Path work;
  private LoopbackRegistry registry;
  private TestImages images;

  @BeforeEach
  void start() {
    registry = new LoopbackRegistry(home).start();
    images = new TestImages(registry.address(), work);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void prefersTheSlimVariant() throws Exception {
    images.push("minimal:1.0-slim", "slim");
    images.push("minimal:1.0", "regular");

    assertThat(ask("minimal", Optional.empty()))
        .isEqualTo(found("slim", "1.0-slim", images.layerBytes("minimal", "1.0-slim")));
  }

  @Test
  void fallsBackToTheRegularImage() throws Exception {
    images.push("minimal:1.0", "regular");

    assertThat(ask("minimal", Optional.empty()))
        .isEqualTo(found("", "1.0", images.layerBytes("minimal", "1.0")));
  }

  @Test
  void saysThatAnImageIsMissing() throws Exception {
    images.push("minimal:2.0", "another version");

    assertThat(ask("minimal", Optional.empty())).isEqualTo(new Answer.Missing());
    assertThat(ask("never-pushed", Optional.empty())).isEqualTo(new Answer.Missing());
  }

  @Test
  void saysThatARegistryDoesNotAnswerAndFindsItAgain() throws Exception {
    images.push("minimal:1.0", "regular");
    var before = ask("minimal", Optional.empty());

    registry.kill();
    assertThat(ask("minimal", Optional.empty())).isInstanceOf(Answer.Unreachable.class);

    registry.start();
    assertThat(ask("minimal", Optional.empty())).isEqualTo(before);
  }

  @Test
  void measuresTheNodesPlatformOfAnImageForSeveral() throws Exception {
    images.push("minimal:1.0-slim", "both", "linux/amd64", "linux/arm64");

    var answer = (Answer.Found) ask("minimal", Optional.empty());

    assertThat(answer.digest()).isEqualTo(images.digest("minimal", "1.0-slim"));
    assertThat(answer.sizeBytes()).hasValueSatisfying(size -> assertThat(size).isPositive());
  }

  @Test
  void passesOverAVariantForOtherPlatforms() throws Exception {
    images.push("minimal:1.0-slim", "elsewhere", "linux/arm64", "linux/s390x");
    images.push("minimal:1.0", "here", "linux/arm64", "linux/amd64");
    images.push("foreign:1.0-slim", "elsewhere", "linux/arm64", "linux/s390x");

    assertThat(((Answer.Found) ask("minimal", Optional.empty())).candidate().tag())
        .isEqualTo("1.0");
    assertThat(ask("foreign", Optional.empty()))
        .isEqualTo(
            new Answer.Found(
                new Candidate("slim", "1.0-slim", registry.address() + "/foreign:1.0-slim"),
                images.digest("foreign", "1.0-slim"),
                Optional.empty()));
  }

  @Test
  void findsAnImageWhoseListHasFieldsOfANewerFormat() throws Exception {
    images.push("minimal:2.0", "regular");
    images.pushNewerList("minimal", "1.0-slim", "2.0");

    assertThat(ask("minimal", Optional.empty()))
        .isEqualTo(
            new Answer.Found(
                new Candidate("slim", "1.0-slim", registry.address() + "/minimal:1.0-slim"),
                images.digest("minimal", "1.0-slim"),
                Optional.empty()));
  }

  @Test
  void usesThePasswordOfAPullSecret() throws Exception {
    images.push("minimal:1.0", "regular");
    var open = ask("minimal", Optional.empty());
    registry.kill();
    registry.withPassword().start();

    assertThat(ask("minimal", RIGHT)).isEqualTo(open);
    assertThat(ask("minimal", WRONG)).isEqualTo(new Answer.Denied());
    assertThat(ask("minimal", Optional.empty())).isEqualTo(new Answer.Denied());
  }

  @Test
  void fetchesATokenWhereTheRegistryWantsOne() throws Exception {
    images.push("minimal:1.0", "regular");
    var open = ask("minimal", Optional.empty());
    registry.kill();
    try (var tokens = new TokenServer(home)) {
      registry.withTokensOf(tokens).start();

      assertThat(ask("minimal", RIGHT)).isEqualTo(open);
      assertThat(ask("minimal", WRONG)).isEqualTo(new Answer.Denied());
      assertThat(ask("minimal", Optional.empty())).isEqualTo(new Answer.Denied());
    }
  }

  @Test
  void asksOverPlainHttpOnlyWhereThatIsAllowed() throws Exception {
    images.push("minimal:1.0", "regular");

    assertThat(
            new JibRegistry(TestSettings.secureOnly())
                .ask(
                    Questions.about(registry.address(), "minimal"),
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(Answer.Unreachable.class);
  }

  private Answer ask(String repository, Optional<Login> login) {
    return new JibRegistry(TestSettings.plain(registry.address()))
        .ask(Questions.about(registry.address(), repository), Optional.empty(), login);
  }

  private Answer found(String variant, String tag, long bytes) throws Exception {
    return new Answer.Found(
        new Candidate(variant, tag, registry.address() + "/minimal:" + tag),
        images.digest("minimal", tag),
        Optional.of(bytes));
  }
}
