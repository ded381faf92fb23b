package io.mlride.crds.reason;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the enums Reason, WorkspaceCondition and ResourceWord from reasons.yaml. The build runs
 * this file as it stands, before it compiles the module.
 */
public final class ReasonGenerator {
  private static final JsonMapper LITERALS = new JsonMapper();

  private static final String REASON =
      """
      package io.mlride.crds.reason;

      import java.util.LinkedHashMap;
      import java.util.Map;
      import java.util.Optional;
      import java.util.stream.Stream;

      /** Everything a status can say. Generated from reasons.yaml; docs/reasons.md shows it. */
      public enum Reason {
      %s;

        private final ReasonKind kind;
        private final String condition;
        private final Sentence sentence;

        Reason(ReasonKind kind, String condition, String template, Map<String, ArgumentType> arguments) {
          this.kind = kind;
          this.condition = condition;
          this.sentence = new Sentence(template, arguments);
        }

        /** Who, if anybody, has to do something. */
        public ReasonKind kind() {
          return kind;
        }

        /** The type of the condition that it stands in first of all; any, or stopReason. */
        public String condition() {
          return condition;
        }

        /**
         * Fills in the sentence.
         *
         * @param arguments a value for each argument of the sentence; long texts are shortened
         * @throws IllegalArgumentException if one is missing or unknown
         */
        public Explanation explain(Map<String, String> arguments) {
          return new Explanation(this, sentence.fill(arguments));
        }

        /** The sentence of a reason that has no arguments. */
        public Explanation explain() {
          return explain(Map.of());
        }

        /** Takes the arguments back out of a message; empty if it is not this reason's sentence. */
        public Optional<Map<String, String>> parse(String message) {
          return sentence.read(message);
        }

        /** The reason of that name; empty for names that only a newer version knows. */
        public static Optional<Reason> named(String name) {
          return Stream.of(values()).filter(reason -> reason.name().equals(name)).findFirst();
        }

        Sentence sentence() {
          return sentence;
        }

        private static Map<String, ArgumentType> arguments(Object... namesAndTypes) {
          var arguments = new LinkedHashMap<String, ArgumentType>();
          for (var i = 0; i < namesAndTypes.length; i += 2) {
            arguments.put((String) namesAndTypes[i], (ArgumentType) namesAndTypes[i + 1]);
          }
          return arguments;
        }
      }
      """;

  private static final String WORDS =
      """
      package io.mlride.crds.reason;

      /** %s Generated from reasons.yaml. */
      public enum %s {
      %s;

        private final String words;

        %2$s(String words) {
          this.words = words;
        }

        /** How a sentence names it. */
        public String words() {
          return words;
        }
      }
      """;

  record Word(String name, String en, String zh) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Row(
      String name, String condition, String kind, String en, Map<String, String> arguments) {}

  record Table(List<Word> conditions, List<Word> resources, List<Row> reasons) {}

  private ReasonGenerator() {}

  /** Takes the list to read and the folder to write to. */
  public static void main(String[] arguments) throws IOException {
    var table = new YAMLMapper().readValue(Path.of(arguments[0]).toFile(), Table.class);
    var folder = Files.createDirectories(Path.of(arguments[1], "io/mlride/crds/reason"));
    write(folder, "Reason", REASON.formatted(reasons(table.reasons())));
    words(
        folder,
        "WorkspaceCondition",
        "The conditions of every Workspace, in the order in which things happen.",
        table.conditions());
    words(folder, "ResourceWord", "What sentences call the resources.", table.resources());
  }

  private static String reasons(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                "  /** %s */\n  %s(ReasonKind.%s, %s, %s, arguments(%s))"
                    .formatted(
                        row.en(),
                        row.name(),
                        row.kind().toUpperCase(Locale.ROOT),
                        literal(row.condition()),
                        literal(row.en()),
                        arguments(row.arguments() == null ? Map.of() : row.arguments())))
        .collect(Collectors.joining(",\n"));
  }

  private static String arguments(Map<String, String> arguments) {
    return arguments.entrySet().stream()
        .map(
            argument ->
                literal(argument.getKey())
                    + ", ArgumentType."
                    + argument.getValue().toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static void words(Path folder, String type, String doc, List<Word> words)
      throws IOException {
    var constants =
        words.stream()
            .map(word -> "  %s(%s)".formatted(word.name(), literal(word.en())))
            .collect(Collectors.joining(",\n"));
    write(folder, type, WORDS.formatted(doc, type, constants));
  }

  /** Compilers look at the time of a file: one that would not change is left alone. */
  private static void write(Path folder, String type, String source) throws IOException {
    var file = folder.resolve(type + ".java");
    if (!Files.exists(file) || !Files.readString(file).equals(source)) {
      Files.writeString(file, source);
    }
  }

  /** A JSON string is a Java string literal too. */
  private static String literal(String text) {
    try {
      return LITERALS.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
