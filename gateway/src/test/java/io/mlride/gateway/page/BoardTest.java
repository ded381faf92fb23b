package io.mlride.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest {

  private static final ReasonWords WORDS = new ReasonWords();

  private static Workspace workspace(Phase phase, List<Condition> conditions) {
    var workspace = new Workspace();
    workspace.getMetadata().setName("w");
    workspace.setSpec(
        WorkspaceSpecBuilder.builder().imageTemplateRef(new ImageTemplateRef("t", null)).build());
    workspace.setStatus(
        WorkspaceStatusBuilder.builder().phase(phase).conditions(conditions).build());
    return workspace;
  }

  private static Condition condition(String type, ConditionStatus status, String message) {
    return new Condition(type, status, "NotReached", message, 1L, Instant.EPOCH);
  }

  @Test
  void theStepsOfAStartAreDoneNowOrLater() {
    var board =
        Board.of(
            workspace(
                Phase.Pulling,
                List.of(
                    condition("Scheduled", ConditionStatus.True, "On a node."),
                    condition("ImagePulled", ConditionStatus.False, "It is downloaded."),
                    condition("EnvironmentReady", ConditionStatus.Unknown, "Not yet."),
                    condition("IdleWarning", ConditionStatus.True, "No step."))),
            WORDS,
            Language.EN);
    assertThat(board.startable()).isFalse();
    assertThat(board.steps())
        .containsExactly(
            new Step("a node", "done", ""),
            new Step("the image", "now", "It is downloaded."),
            new Step("the packages", "later", ""));
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"Stopped", "Failed"})
  void whatStoppedOrFailedCanBeStarted(Phase phase) {
    var said = condition("Ready", ConditionStatus.False, "This is why.");
    var board = Board.of(workspace(phase, List.of(said)), WORDS, Language.EN);
    assertThat(board.startable()).isTrue();
    assertThat(board.text()).isEqualTo("This is why.");
  }

  @Test
  void whatConditionsSayIsSaidInChineseToo() {
    var explained = Reason.TemplateFound.explain(Map.of("template", "pytorch", "image", "a/b:1"));
    var condition = Condition.of("TemplateResolved", ConditionStatus.True, explained, 1L);
    assertThat(WORDS.message(condition, Language.ZH)).isEqualTo("使用模板 pytorch，镜像 a/b:1。");
    assertThat(WORDS.step(condition, Language.ZH)).isEqualTo("镜像模板");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-                       | EN",
        "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
        "en,zh                   | EN",
        "de,zh-TW;q=0.5          | ZH",
        "fr                      | EN",
        "%%%                     | EN",
        "*                       | EN",
      })
  void theBrowserSaysWhichLanguage(String accepted, Language language) {
    assertThat(Language.of(accepted)).isEqualTo(language);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    var name = "io.mlride.gateway.page.words";
    var none =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var english = ResourceBundle.getBundle(name, Locale.ROOT, none);
    var chinese = ResourceBundle.getBundle(name, Locale.SIMPLIFIED_CHINESE, none);
    for (var key : new HashSet<>(english.keySet())) {
      assertThat(chinese.getString(key)).as(key).matches("(?s).*\\p{IsHan}.*");
    }
  }
}
