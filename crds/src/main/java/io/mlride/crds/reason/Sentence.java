package io.mlride.crds.reason;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with places for arguments: filled in to be shown, read back to be translated. */
final class Sentence {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private final String template;
  private final Map<String, ArgumentType> arguments;
  private final Pattern pattern;

  Sentence(String template, Map<String, ArgumentType> arguments) {
    this.template = template;
    this.arguments = arguments;
    this.pattern = reader(template, arguments);
  }

  private static Pattern reader(String template, Map<String, ArgumentType> arguments) {
    var regex = new StringBuilder();
    var seen = new TreeSet<String>();
    var places = PLACE.matcher(template);
    var end = 0;
    while (places.find()) {
      var name = places.group(1);
      regex.append(Pattern.quote(template.substring(end, places.start())));
      // A place that comes twice holds the same value both times.
      regex.append(
          seen.add(name)
              ? "(?<%s>%s)".formatted(name, arguments.get(name).pattern())
              : "\\k<%s>".formatted(name));
      end = places.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(template.substring(end))).toString());
  }

  String template() {
    return template;
  }

  Map<String, ArgumentType> arguments() {
    return arguments;
  }

  /**
   * @throws IllegalArgumentException if the values are not exactly those that the sentence names
   */
  String fill(Map<String, String> values) {
    if (!values.keySet().equals(arguments.keySet())) {
      throw new IllegalArgumentException(
          "The sentence \"%s\" needs the arguments %s but was given %s"
              .formatted(template, arguments.keySet(), new TreeSet<>(values.keySet())));
    }
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> {
              var name = place.group(1);
              return Matcher.quoteReplacement(arguments.get(name).clean(values.get(name)));
            });
  }

  /** The values in a filled sentence, in the order of the arguments; empty if it is another one. */
  Optional<Map<String, String>> read(String message) {
    var match = pattern.matcher(message);
    if (!match.matches()) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, String>();
    arguments.keySet().forEach(name -> values.put(name, match.group(name)));
    return Optional.of(Collections.unmodifiableMap(values));
  }
}
