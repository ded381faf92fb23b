package io.mlride.crds.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every value of a spec by its path; amounts that are the same in other words are the same. */
final class Leaves {
  private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();
  private static final Pattern AMOUNT = Pattern.compile("[0-9]+(m|[KMGTPE]i)?");

  private Leaves() {}

  static Map<String, String> ofSpec(HasMetadata object) {
    var found = new TreeMap<String, String>();
    collect("", KUBERNETES.convertValue(object, JsonNode.class).get("spec"), found);
    return found;
  }

  private static void collect(String path, JsonNode node, Map<String, String> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(path + "." + field.getKey(), field.getValue(), found));
    } else if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        collect(path + "[" + i + "]", node.get(i), found);
      }
    } else {
      found.put(path, canonical(node.asText()));
    }
  }

  private static String canonical(String text) {
    return AMOUNT.matcher(text).matches()
        ? Quantity.getAmountInBytes(new Quantity(text)).stripTrailingZeros().toPlainString()
        : text;
  }
}
