package io.mlride.crds.schema;

/** Rules for names of all kinds, as CEL and as sentences. */
public final class NameRules {
  private static final String SHORT = "'^[a-z]([a-z0-9]|-[a-z0-9])*$'";

  /** On a whole UserSpace. No two hyphens in a row: host names separate their parts by them. */
  public static final String USER_SPACE =
      "self.metadata.name.size() <= 20 && self.metadata.name.matches(" + SHORT + ")";

  public static final String USER_SPACE_FORM =
      "metadata.name must be 1 to 20 lower-case letters, digits and single hyphens, with a letter"
          + " first and no hyphen last, such as alice or lin-2";

  public static final String USER_SPACE_FREE =
      "!(self.metadata.name in ['admin', 'administrator', 'anonymous', 'api', 'app', 'apps',"
          + " 'assets', 'auth', 'catalogue', 'default', 'everybody', 'gateway', 'health', 'kube',"
          + " 'kubernetes', 'login', 'me', 'metrics', 'mlride', 'nobody', 'oauth', 'operator',"
          + " 'portal', 'public', 'register', 'root', 'security', 'static', 'status', 'support',"
          + " 'system', 'www'])";

  public static final String USER_SPACE_TAKEN =
      "metadata.name is a reserved word (such as admin, api, catalogue, system); choose another,"
          + " for instance with a number behind it";

  /** On a whole Workspace. */
  public static final String WORKSPACE =
      "self.metadata.name.size() <= 24 && self.metadata.name.matches(" + SHORT + ")";

  public static final String WORKSPACE_FORM =
      "metadata.name must be 1 to 24 lower-case letters, digits and single hyphens, with a letter"
          + " first and no hyphen last, such as thesis or cs229-hw3";

  /** On a whole ImageTemplate. */
  public static final String TEMPLATE =
      "self.metadata.name.size() <= 63 && self.metadata.name.matches("
          + "'^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$')";

  public static final String TEMPLATE_FORM =
      "metadata.name must be at most 63 lower-case letters, digits, dots and hyphens, such as"
          + " pytorch-2.9";

  /** On an app's name. */
  public static final String APP = "self.matches(" + SHORT + ")";

  public static final String APP_FORM =
      "must be lower-case letters, digits and single hyphens, with a letter first, such as jupyter";

  /** A name as Kubernetes gives its objects (RFC 1123 subdomain). */
  public static final String OBJECT = "self.matches('^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$')";

  public static final String OBJECT_FORM =
      "must be the name of an object: lower-case letters, digits, dots and hyphens";

  public static final String HOME_CLAIM = "self.matches('^home-[a-z0-9]([a-z0-9-]*[a-z0-9])?$')";
  public static final String HOME_CLAIM_FORM =
      "must be a retained home disk as status.retainedHomes of the UserSpace lists it, such as"
          + " home-thesis";

  /** Nothing that MLRide makes begins with user-, so no Secret of its own can be read this way. */
  public static final String USER_SECRET = "self.matches('^user-[a-z0-9]([a-z0-9.-]*[a-z0-9])?$')";

  public static final String USER_SECRET_FORM =
      "must be a Secret of your own namespace whose name begins with user-, such as user-hub-token";

  public static final String SECRET_KEY = "self.matches('^[A-Za-z0-9._-]+$')";
  public static final String SECRET_KEY_FORM =
      "must be a key of a Secret: letters, digits, dots, hyphens and underscores";

  private NameRules() {}
}
