package io.mlride.crds.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What goes into a sentence comes out again, so that it can be shown in another language. */
class ReasonRoundTripTest {

  record Case(Reason reason, Map<String, String> arguments) {}

  @Property(tries = 2000)
  void argumentsComeOutAsTheyWentIn(@ForAll("plain") Case it) {
    var explanation = it.reason().explain(it.arguments());

    assertThat(it.reason().parse(explanation.message())).contains(it.arguments());
  }

  @Property(tries = 2000)
  void anyTextWhateverGivesOneLineThatReadsBackToItself(@ForAll("wild") Case it) {
    var message = it.reason().explain(it.arguments()).message();

    assertThat(message).doesNotContainPattern("[\\p{Cntrl}]").hasSizeLessThan(4096);
    it.reason()
        .parse(message)
        .ifPresent(read -> assertThat(it.reason().explain(read).message()).isEqualTo(message));
  }

  @Property(tries = 2000)
  void noSentenceIsTakenForAnother(@ForAll("plain") Case it) {
    var message = it.reason().explain(it.arguments()).message();

    assertThat(Reason.values())
        .filteredOn(reason -> reason.parse(message).isPresent())
        .containsExactly(it.reason());
  }

  @Example
  void aForgottenOrUnknownArgumentIsAnError() {
    assertThatThrownBy(() -> Reason.NodeAssigned.explain())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs the arguments [node] but was given []");
    assertThatThrownBy(() -> Reason.NodeAssigned.explain(Map.of("node", "a", "zone", "b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void textFromElsewhereIsTamed() {
    var arguments = Map.of("app", "JupyterLab", "code", "1", "line", "  boom\n  at {code}.. \n");

    assertThat(Reason.AppCrashed.explain(arguments).message())
        .startsWith("JupyterLab ended with exit code 1: boom at {code}. It is started again");
    assertThat(Reason.AppCrashed.explain(Map.of("app", "x", "code", "1", "line", "")).message())
        .startsWith("x ended with exit code 1: –. It");
  }

  @Provide
  Arbitrary<Case> plain() {
    return Arbitraries.of(Reason.class)
        .flatMap(
            reason -> {
              var arguments = reason.sentence().arguments();
              return values(
                  reason,
                  arguments.keySet().stream()
                      .map(
                          name ->
                              switch (arguments.get(name)) {
                                case TEXT -> words();
                                case STEP -> steps();
                                case RESOURCE -> resources();
                                default -> names();
                              })
                      .toList());
            });
  }

  @Provide
  Arbitrary<Case> wild() {
    return Arbitraries.of(Reason.class)
        .flatMap(
            reason ->
                values(
                    reason,
                    reason.sentence().arguments().keySet().stream()
                        .map(name -> (Arbitrary<String>) Arbitraries.strings().ofMaxLength(700))
                        .toList()));
  }

  private static Arbitrary<Case> values(Reason reason, List<Arbitrary<String>> values) {
    return Combinators.combine(values)
        .as(
            drawn -> {
              var arguments = new LinkedHashMap<String, String>();
              var next = drawn.iterator();
              reason.sentence().arguments().keySet().forEach(it -> arguments.put(it, next.next()));
              return new Case(reason, arguments);
            });
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abcXYZ019-_/:@%").ofMinLength(1).ofMaxLength(40);
  }

  /** Words of one letter after "z": none of them occurs between two places of a sentence. */
  private static Arbitrary<String> words() {
    return names().list().ofMinSize(1).ofMaxSize(4).map(words -> "z" + String.join(" z", words));
  }

  private static Arbitrary<String> steps() {
    return Arbitraries.of(WorkspaceCondition.class).map(WorkspaceCondition::words);
  }

  private static Arbitrary<String> resources() {
    return Arbitraries.oneOf(
        Arbitraries.of(ResourceWord.class).map(ResourceWord::words),
        Arbitraries.of("nvidia.com/gpu", "amd.com/gpu"));
  }
}
