package io.mlride.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.reason.Reason;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What conditions say, in the reader's language. */
@Singleton
public class ReasonWords {

  private final Map<String, JsonNode> reasons = new HashMap<>();
  private final Map<String, JsonNode> conditions = new HashMap<>();
  private final Map<String, String> chinese = new HashMap<>();

  ReasonWords() {
    try (var file = Reason.class.getResourceAsStream("/io/mlride/crds/reasons.yaml")) {
      var table = new KubernetesSerialization().unmarshal(file, JsonNode.class);
      table.get("reasons").forEach(reason -> reasons.put(reason.get("name").asText(), reason));
      for (var condition : table.get("conditions")) {
        conditions.put(condition.get("name").asText(), condition);
        chinese.put(condition.get("en").asText(), condition.get("zh").asText());
      }
      for (var resource : table.get("resources")) {
        chinese.put(resource.get("en").asText(), resource.get("zh").asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a condition is about. */
  public String step(Condition condition, Language language) {
    var known = conditions.get(condition.type());
    return known == null
        ? condition.type()
        : known.get(language == Language.ZH ? "zh" : "en").asText();
  }

  /** What a condition says; in the words of the status where there are no others. */
  public String message(Condition condition, Language language) {
    var said = condition.message() == null ? "" : condition.message();
    if (language == Language.EN) {
      return said;
    }
    return Reason.named(condition.reason())
        .flatMap(reason -> reason.parse(said))
        .map(arguments -> fill(reasons.get(condition.reason()), arguments))
        .orElse(said);
  }

  private String fill(JsonNode reason, Map<String, String> arguments) {
    var text = reason.get("zh").asText();
    for (var argument : arguments.entrySet()) {
      var type = reason.get("arguments").get(argument.getKey()).asText();
      var value =
          type.equals("step") || type.equals("resource")
              ? chinese.getOrDefault(argument.getValue(), argument.getValue())
              : argument.getValue();
      text = text.replace("{" + argument.getKey() + "}", value);
    }
    return text;
  }
}
