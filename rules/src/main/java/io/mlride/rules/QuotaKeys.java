package io.mlride.rules;

import io.mlride.crds.reason.ResourceWord;

/** The names under which a ResourceQuota counts what people share, and their words for it. */
public final class QuotaKeys {

  public static final String WORKSPACES = "count/workspaces.mlride.io";
  public static final String RUNNING = "pods";
  public static final String CPU = "requests.cpu";
  public static final String MEMORY = "requests.memory";
  public static final String MEMORY_LIMIT = "limits.memory";
  public static final String STORAGE = "requests.storage";

  private static final String REQUESTS = "requests.";

  private QuotaKeys() {}

  /**
   * The key under which a ResourceQuota counts an extended resource. Without "requests." it is
   * accepted and counts nothing: <a
   * href="https://kubernetes.io/docs/concepts/policy/resource-quotas/">only requests of extended
   * resources can have a quota</a>.
   */
  public static String gpu(String name) {
    return REQUESTS + name;
  }

  /** Whether a key counts an extended resource: their names have a domain. */
  public static boolean isGpu(String key) {
    return key.startsWith(REQUESTS) && isExtended(key);
  }

  /** Whether a node's resource is an extended one. */
  public static boolean isExtended(String resource) {
    return resource.contains("/");
  }

  /** The resource that a key counts, as nodes name it. */
  public static String resource(String key) {
    return key.replaceFirst("^(requests|limits)\\.", "");
  }

  /** A key, or a node's resource, in a person's words; an extended resource goes by its name. */
  public static String inWords(String key) {
    return switch (key) {
      case WORKSPACES -> ResourceWord.Workspaces.words();
      case RUNNING -> ResourceWord.Running.words();
      case CPU, "limits.cpu", "cpu" -> ResourceWord.Cpu.words();
      case MEMORY, MEMORY_LIMIT, "memory" -> ResourceWord.Memory.words();
      case STORAGE -> ResourceWord.Storage.words();
      default -> key.startsWith(REQUESTS) ? key.substring(REQUESTS.length()) : key;
    };
  }
}
