package io.mlride.api.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what the script tells of runs: for each a line "run" with its id, and lines with one fact
 * each. The folders are the user's own and may be damaged: what cannot be read is left out.
 */
final class RunLines {

  private final ObjectMapper json;

  RunLines(ObjectMapper json) {
    this.json = json;
  }

  /** Runs, the newest first. */
  List<RunView> read(String text) {
    var all = new ArrayList<Map<String, String>>();
    for (var line : text.split("\n")) {
      var space = line.indexOf(' ');
      var word = space < 0 ? line : line.substring(0, space);
      if (word.equals("run")) {
        all.add(new HashMap<>());
      }
      if (!all.isEmpty()) {
        all.get(all.size() - 1).put(word, space < 0 ? "" : line.substring(space + 1));
      }
    }
    Collections.reverse(all);
    return all.stream().map(this::run).flatMap(Optional::stream).toList();
  }

  private Optional<RunView> run(Map<String, String> facts) {
    var id = facts.getOrDefault("run", "");
    if (!RunId.isOne(id)) {
      return Optional.empty();
    }
    return meta(facts.get("meta"))
        .map(
            meta ->
                new RunView(
                    id,
                    meta.name(),
                    state(facts),
                    meta.interpreter(),
                    meta.file(),
                    meta.arguments(),
                    meta.submittedAt(),
                    time(facts.get("started")),
                    time(facts.get("ended")),
                    number(facts.get("exit")).map(Long::intValue).orElse(null),
                    number(facts.get("size")).orElse(0L),
                    facts.containsKey("cut")));
  }

  private static RunState state(Map<String, String> facts) {
    return switch (facts.getOrDefault("state", "")) {
      case "running" -> RunState.RUNNING;
      case "ended" -> {
        if (facts.containsKey("stop")) {
          yield RunState.STOPPED;
        }
        yield "0".equals(facts.get("exit")) ? RunState.SUCCEEDED : RunState.FAILED;
      }
      default -> RunState.LOST;
    };
  }

  private Optional<RunMeta> meta(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(json.readValue(text, RunMeta.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Instant time(String seconds) {
    return number(seconds).map(Instant::ofEpochSecond).orElse(null);
  }

  private static Optional<Long> number(String digits) {
    return Optional.ofNullable(digits).filter(it -> it.matches("\\d{1,15}")).map(Long::valueOf);
  }
}
