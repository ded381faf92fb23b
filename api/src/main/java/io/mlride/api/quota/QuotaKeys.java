package io.mlride.api.quota;

import io.mlride.crds.reason.ResourceWord;

/** The names under which a ResourceQuota counts, in words and in the caller's fields. */
final class QuotaKeys {

  static final String WORKSPACES = "count/workspaces.mlride.io";
  static final String RUNNING = "pods";
  static final String CPU = "requests.cpu";
  static final String MEMORY = "requests.memory";
  static final String MEMORY_LIMIT = "limits.memory";
  static final String STORAGE = "requests.storage";

  private static final String REQUESTS = "requests.";

  private QuotaKeys() {}

  /** The key of an extended resource. */
  static String gpu(String name) {
    return REQUESTS + name;
  }

  /** Whether a key, or a resource of a node, is an extended resource: their names have a domain. */
  static boolean isGpu(String key) {
    return key.contains("/") && !key.startsWith("count/");
  }

  /** The resource that a key counts, as nodes name it. */
  static String resource(String key) {
    return key.replaceFirst("^(requests|limits)\\.", "");
  }

  /** A key or a node's resource in a person's words. */
  static String inWords(String key) {
    return switch (resource(key)) {
      case WORKSPACES -> ResourceWord.Workspaces.words();
      case RUNNING -> ResourceWord.Running.words();
      case "cpu" -> ResourceWord.Cpu.words();
      case "memory" -> ResourceWord.Memory.words();
      case "storage" -> ResourceWord.Storage.words();
      default -> resource(key);
    };
  }

  /** The field of a request that asks for it; null: none does. */
  static String pointer(String key) {
    if (isGpu(key)) {
      return "/spec/resources/gpus/" + resource(key).replace("~", "~0").replace("/", "~1");
    }
    return switch (resource(key)) {
      case "cpu" -> "/spec/resources/cpu";
      case "memory" -> "/spec/resources/memory";
      case "storage" -> "/spec/home/size";
      default -> null;
    };
  }
}
