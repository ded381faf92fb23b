package io.mlride.crds.schema;

/**
 * Rules between two amounts, as CEL and as sentences. Each holds its tongue about what is not a
 * quantity: the field's own rule says that.
 */
public final class ResourceRules {
  /** On a workspace's resources. Without an amount reserved only the template could tell. */
  public static final String CPU_LIMIT =
      "!has(self.limits) || !has(self.limits.cpu) || (has(self.cpu)"
          + " && (!isQuantity(string(self.limits.cpu)) || !isQuantity(string(self.cpu))"
          + " || quantity(string(self.limits.cpu)).compareTo(quantity(string(self.cpu))) >= 0))";

  public static final String CPU_LIMIT_FORM =
      "limits.cpu needs cpu beside it, and must be at least as much: a workspace may always use what"
          + " is reserved for it";

  public static final String MEMORY_LIMIT =
      "!has(self.limits) || !has(self.limits.memory) || (has(self.memory)"
          + " && (!isQuantity(string(self.limits.memory)) || !isQuantity(string(self.memory))"
          + " || quantity(string(self.limits.memory))"
          + ".compareTo(quantity(string(self.memory))) >= 0))";

  public static final String MEMORY_LIMIT_FORM =
      "limits.memory needs memory beside it, and must be at least as much: a workspace may always"
          + " use what is reserved for it";

  /** On a home disk's size. */
  public static final String GROWS =
      "!isQuantity(string(self)) || !isQuantity(string(oldSelf))"
          + " || quantity(string(self)).compareTo(quantity(string(oldSelf))) >= 0";

  public static final String GROWS_FORM =
      "cannot shrink: keep the present size or a larger one, or make a new workspace";

  /** On a home. */
  public static final String SAME_CLASS =
      "has(self.storageClassName) == has(oldSelf.storageClassName)"
          + " && (!has(self.storageClassName) || self.storageClassName == oldSelf.storageClassName)";

  public static final String SAME_CLASS_FORM =
      "storageClassName cannot be changed: keep the old value, or make a new workspace";

  public static final String SAME_CLAIM =
      "has(self.existing) == has(oldSelf.existing)"
          + " && (!has(self.existing) || self.existing == oldSelf.existing)";

  public static final String SAME_CLAIM_FORM =
      "existing cannot be changed: keep the old value, or make a new workspace";

  /** On an environment variable. */
  public static final String VALUE_OR_SECRET = "has(self.value) != has(self.secretKeyRef)";

  public static final String VALUE_OR_SECRET_FORM =
      "needs either value or secretKeyRef, one of the two and not both";

  /** On a template's minimum memory. */
  public static final String TEMPLATE_MEMORY =
      "!isQuantity(string(self)) || quantity(string(self)).compareTo(quantity('512Mi')) >= 0";

  public static final String TEMPLATE_MEMORY_FORM =
      "must be at least 512Mi: less does not carry an environment for machine learning";

  /** On a template. */
  public static final String DEFAULT_CPU =
      "!has(self.minimum.cpu) || !isQuantity(string(self.minimum.cpu))"
          + " || !isQuantity(string(self.default.cpu)) || quantity(string(self.default.cpu))"
          + ".compareTo(quantity(string(self.minimum.cpu))) >= 0";

  public static final String DEFAULT_CPU_FORM =
      "default.cpu must be at least minimum.cpu, or workspaces that do not ask could not start";

  public static final String DEFAULT_MEMORY =
      "!isQuantity(string(self.minimum.memory)) || !isQuantity(string(self.default.memory))"
          + " || quantity(string(self.default.memory))"
          + ".compareTo(quantity(string(self.minimum.memory))) >= 0";

  public static final String DEFAULT_MEMORY_FORM =
      "default.memory must be at least minimum.memory, or workspaces that do not ask could not"
          + " start";

  public static final String DEFAULT_GPUS =
      "!has(self.default.gpus) || !has(self.maximum) || !has(self.maximum.gpus)"
          + " || self.default.gpus.all(name, name in self.maximum.gpus"
          + " && self.default.gpus[name] <= self.maximum.gpus[name])";

  public static final String DEFAULT_GPUS_FORM =
      "default.gpus must not ask for more than maximum.gpus lists, or workspaces that do not ask"
          + " could not start";

  public static final String MAXIMUM_CPU =
      "!has(self.maximum) || !has(self.maximum.cpu) || !isQuantity(string(self.maximum.cpu))"
          + " || !isQuantity(string(self.default.cpu)) || quantity(string(self.maximum.cpu))"
          + ".compareTo(quantity(string(self.default.cpu))) >= 0";

  public static final String MAXIMUM_CPU_FORM =
      "maximum.cpu must be at least default.cpu, or workspaces that do not ask could not start";

  public static final String MAXIMUM_MEMORY =
      "!has(self.maximum) || !has(self.maximum.memory)"
          + " || !isQuantity(string(self.maximum.memory))"
          + " || !isQuantity(string(self.default.memory)) || quantity(string(self.maximum.memory))"
          + ".compareTo(quantity(string(self.default.memory))) >= 0";

  public static final String MAXIMUM_MEMORY_FORM =
      "maximum.memory must be at least default.memory, or workspaces that do not ask could not"
          + " start";

  public static final String BURST_CPU =
      "!has(self.default.burst) || !has(self.default.burst.cpu)"
          + " || !isQuantity(string(self.default.burst.cpu))"
          + " || !isQuantity(string(self.default.cpu)) || quantity(string(self.default.burst.cpu))"
          + ".compareTo(quantity(string(self.default.cpu))) >= 0";

  public static final String BURST_CPU_FORM =
      "default.burst.cpu must be at least default.cpu: a workspace may always use what is reserved"
          + " for it";

  private ResourceRules() {}
}
