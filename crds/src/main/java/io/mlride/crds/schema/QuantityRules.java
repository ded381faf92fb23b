package io.mlride.crds.schema;

/**
 * Rules for quantities, as CEL and as sentences. A quantity is an integer or a string in the
 * schema, and CEL's quantity() takes strings only; so every rule turns it into one first. The rule
 * for the form comes apart from the rules for the range, which hold their tongue if it failed.
 */
public final class QuantityRules {
  public static final String FORM = "isQuantity(string(self))";

  public static final String CPU_FORM =
      "must be an amount of CPU: cores such as 2, or thousandths of a core such as 500m";
  public static final String MEMORY_FORM =
      "must be an amount of memory: mebibytes such as 512Mi, or gibibytes such as 4Gi";
  public static final String STORAGE_FORM =
      "must be an amount of disk: mebibytes such as 512Mi, or gibibytes such as 10Gi";

  public static final String CPU_RANGE =
      "!isQuantity(string(self)) || (quantity(string(self)).compareTo(quantity('1m')) >= 0"
          + " && quantity(string(self)).compareTo(quantity('1024')) <= 0)";
  public static final String CPU_BOUNDS =
      "must lie between 1m (a thousandth of a core) and 1024 cores";

  public static final String MEMORY_RANGE =
      "!isQuantity(string(self)) || (quantity(string(self)).compareTo(quantity('16Mi')) >= 0"
          + " && quantity(string(self)).compareTo(quantity('64Ti')) <= 0)";
  public static final String MEMORY_BOUNDS =
      "must lie between 16Mi and 64Ti; mind the unit: 512Mi is meant, 512m is half a byte";

  public static final String STORAGE_RANGE =
      "!isQuantity(string(self)) || (quantity(string(self)).compareTo(quantity('16Mi')) >= 0"
          + " && quantity(string(self)).compareTo(quantity('1Pi')) <= 0)";
  public static final String STORAGE_BOUNDS =
      "must lie between 16Mi and 1Pi; mind the unit: 10Gi is meant, 10m is a hundredth of a byte";

  /** A quota may be nothing at all. */
  public static final String QUOTA_RANGE =
      "!isQuantity(string(self)) || quantity(string(self)).compareTo(quantity('0')) >= 0";

  public static final String QUOTA_BOUNDS = "must be zero or more";

  /** Whole numbers of extended resources, by name. */
  public static final String GPU_NAMES =
      "self.all(name, name.size() <= 120 && name.matches("
          + "'^[a-z0-9][a-z0-9.-]*[a-z0-9]/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$')"
          + " && !name.startsWith('requests.') && !name.contains('kubernetes.io/'))";

  public static final String GPU_NAMES_FORM =
      "must name GPUs as the nodes advertise them, domain and name without a prefix, such as"
          + " nvidia.com/gpu";

  private QuantityRules() {}
}
