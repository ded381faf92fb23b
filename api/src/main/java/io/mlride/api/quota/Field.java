package io.mlride.api.quota;

import io.mlride.rules.QuotaKeys;

/** The fields of a request, by what they ask for. */
final class Field {

  private Field() {}

  /**
   * Where an amount is asked for.
   *
   * @param key a quota's, or a resource of a node
   * @return a JSON pointer; null: no field asks for it
   */
  static String of(String key) {
    var resource = QuotaKeys.resource(key);
    return switch (resource) {
      case QuotaKeys.WORKSPACES, QuotaKeys.RUNNING -> null;
      case "cpu" -> "/spec/resources/cpu";
      case "memory" -> "/spec/resources/memory";
      case "storage" -> "/spec/home/size";
      default -> "/spec/resources/gpus/" + resource.replace("~", "~0").replace("/", "~1");
    };
  }
}
