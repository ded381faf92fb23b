package io.mlride.crds.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.ReasonTable.Row;
import io.mlride.crds.reason.ReasonTable.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences for people: the same in both languages, calm, and with something to do. */
class ReasonWordingTest {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final ReasonTable TABLE = ReasonTable.read();

  static List<Row> rows() {
    return TABLE.reasons();
  }

  @Test
  void namesAreUniqueAndOfOneForm() {
    assertThat(rows()).extracting(Row::name).doesNotHaveDuplicates();
    assertThat(rows()).allSatisfy(row -> assertThat(row.name()).matches("([A-Z][a-z]+)+"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void bothLanguagesUseExactlyTheDeclaredArguments(Row row) {
    assertThat(places(row.en())).isEqualTo(row.arguments().keySet());
    assertThat(places(row.zh())).isEqualTo(row.arguments().keySet());
    assertThat(row.en().replaceAll(PLACE.pattern(), "")).doesNotContain("{", "}");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void englishIsPlainAndCalm(Row row) {
    assertThat(row.en()).endsWith(".").doesNotContain("!").hasSizeLessThan(260);
    assertThat(row.en().toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .doesNotContain("please", "sorry", "oops", "taint", "taints", "pod", "pods", "pending");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void chineseUsesItsOwnPunctuationAndAddressesTheReaderPlainly(Row row) {
    assertThat(row.zh()).endsWith("。").doesNotContain("！", "您", "请见谅", "抱歉").hasSizeLessThan(160);
    assertThat(row.zh()).doesNotContainPattern("\\p{IsHan}[,;:!?]");
    assertThat(row.zh())
        .as("a space between Chinese and Latin letters or digits")
        .doesNotContainPattern("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9]\\p{IsHan}");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoeverHasToDoSomethingIsTold(Row row) {
    var sentences = row.en().split("\\. ").length;
    switch (row.kind()) {
      case "wait" ->
          assertThat(row.en())
              .containsAnyOf(
                  "normal",
                  "Nothing to do",
                  "by itself",
                  "automatically",
                  "kept",
                  "not stopped",
                  "cannot be undone",
                  "later starts reuse",
                  "gives its resources back");
      case "you", "fail" -> assertThat(sentences).isGreaterThanOrEqualTo(2);
      case "admin" -> assertThat(row.en()).contains("admin");
      case "done" -> assertThat(sentences).isPositive();
      default -> throw new AssertionError("unknown kind " + row.kind());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyReasonSaysWhereItStandsAndWhatItIsKnownFrom(Row row) {
    var conditions = TABLE.conditions().stream().map(Word::name);
    var others =
        Stream.of(
            "any",
            "stopReason",
            "IdleWarning",
            "RestartRequired",
            "HomeNearlyFull",
            "HomeGrowing",
            "OverQuota",
            "TemplateDeprecated",
            "VolumeCannotGrow");
    assertThat(Stream.concat(conditions, others)).contains(row.condition());
    assertThat(row.object()).isIn("Workspace", "UserSpace", "ImageTemplate");
    assertThat(row.knownFrom()).isNotBlank();
  }

  private static Set<String> places(String sentence) {
    var places = new TreeSet<String>();
    PLACE.matcher(sentence).results().forEach(place -> places.add(place.group(1)));
    return places;
  }
}
