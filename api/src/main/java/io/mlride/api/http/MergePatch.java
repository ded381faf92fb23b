package io.mlride.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.problem.UnreadableBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Set;

/**
 * Merge patches of objects (RFC 7386): what is named changes, null takes away, all else stays.
 * Fields that the object does not have are refused.
 */
@ApplicationScoped
public class MergePatch {

  /** Media type of merge patches. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  /** Fields whose members have names of their callers' choice. */
  private static final Set<String> MAPS = Set.of("gpus", "nodeSelector");

  private final ObjectMapper json;

  MergePatch(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The patch, if it fits the type.
   *
   * @param type a record of all fields that may be named, each of which may be absent
   * @throws ProblemException it is no JSON object, or names a field that there is none
   */
  public ObjectNode read(String body, Class<?> type) {
    try {
      var tree = json.readTree(body);
      if (!(tree instanceof ObjectNode patch) || patch.isEmpty()) {
        throw ProblemException.of(
            ProblemType.INVALID_REQUEST, "Send a JSON object with the fields to change.");
      }
      json.treeToValue(withoutTakenAway(patch.deepCopy(), false), type);
      return patch;
    } catch (JsonProcessingException e) {
      throw UnreadableBody.problem(e);
    }
  }

  /** In a map, null is no value to be read but an entry to be taken away. */
  private static JsonNode withoutTakenAway(JsonNode node, boolean isMap) {
    if (node instanceof ObjectNode object) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      for (var name : names) {
        if (isMap && object.get(name).isNull()) {
          object.remove(name);
        } else {
          withoutTakenAway(object.get(name), MAPS.contains(name));
        }
      }
    }
    return node;
  }
}
