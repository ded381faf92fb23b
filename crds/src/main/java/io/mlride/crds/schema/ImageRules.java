package io.mlride.crds.schema;

/** Rules for images, apps and the choice of nodes, as CEL and as sentences. */
public final class ImageRules {
  /** Host with an optional port, and path components as the distribution specification has them. */
  public static final String REPOSITORY =
      "self.matches('^([A-Za-z0-9.-]+(:[0-9]{1,5})?/)?[a-z0-9]+([._-]+[a-z0-9]+)*"
          + "(/[a-z0-9]+([._-]+[a-z0-9]+)*)*$')";

  public static final String REPOSITORY_FORM =
      "must be registry and path without tag or digest, such as registry.example.org/ml/pytorch;"
          + " the tag has a field of its own";

  public static final String TAG = "self.matches('^[A-Za-z0-9_][A-Za-z0-9_.-]*$')";
  public static final String TAG_FORM =
      "must be a tag: letters, digits, dots, hyphens and underscores, such as 2.9";

  public static final String VARIANTS = "self.all(variant, variant.matches('^[A-Za-z0-9_.-]*$'))";
  public static final String VARIANTS_FORM =
      "must be suffixes of a tag (letters, digits, dots, hyphens, underscores; without the hyphen"
          + " before them), such as slim, or the empty text for the tag itself";

  /** On the list of apps; that names are unique is the list's own rule. */
  public static final String PORTS =
      "self.all(app, self.exists_one(other, other.port == app.port))";

  public static final String PORTS_FORM = "each app must have a port of its own";

  /** On the list of apps, whose names are unique. */
  public static final String COMMANDS =
      "self.all(app, app.name == self[0].name || (!has(app.command) && !has(app.args)))";

  public static final String COMMANDS_FORM =
      "only the first app is started by MLRide; a further one is a port that something in the same"
          + " container listens on: leave out its command and args, or let the first app's command"
          + " start both";

  public static final String TOLERATION =
      "self.operator != 'Exists' || !has(self.value) || self.value == ''";
  public static final String TOLERATION_FORM =
      "with operator Exists there is no value: leave it out, or use operator Equal";

  public static final String TOLERATION_TIME =
      "!has(self.tolerationSeconds) || (has(self.effect) && self.effect == 'NoExecute')";
  public static final String TOLERATION_TIME_FORM =
      "tolerationSeconds goes with effect NoExecute only: leave it out, or set that effect";

  /** On a template. */
  public static final String NODE_LABELS =
      "!has(self.nodeSelector) || self.nodeSelector.all(key, key.size() <= 317"
          + " && key.matches('^([a-z0-9.-]+/)?[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$')"
          + " && self.nodeSelector[key].matches('^([A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?)?$'))";

  public static final String NODE_LABELS_FORM =
      "nodeSelector must hold labels of nodes, such as example.org/gpu-type: a100";

  private ImageRules() {}
}
