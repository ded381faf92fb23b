package io.mlride.crds.schema;

/** Rules for packages, paths, variables and times, as CEL and as sentences. */
public final class TextRules {
  private static final String VERSIONS = " *(==|!=|<=|>=|<|>|~=) *[A-Za-z0-9.*+!_-]+";
  private static final String PACKAGE =
      "r'^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?"
          + "(\\[[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*\\])?"
          + "("
          + VERSIONS
          + "( *,"
          + VERSIONS
          + ")*)?$'";

  /**
   * Names with versions, after PEP 508: what an index resolves, and nothing that reaches beyond it
   * (addresses, paths, options) or that depends on where it is read (markers).
   */
  public static final String PACKAGES = "self.all(line, line.matches(" + PACKAGE + "))";

  private static final String PACKAGES_RIGHT =
      "write a name and, if you like, extras and versions, such as numpy, numpy==2.1.3 or"
          + " uvicorn[standard]>=0.30,<1; no addresses, paths, options or markers";

  /** Said when the expression below gives more than one line, which the API server drops. */
  public static final String PACKAGES_FORM = "must hold packages, one each: " + PACKAGES_RIGHT;

  /** Names the first line that is wrong. */
  public static final String PACKAGES_FIRST =
      "'\"' + self.filter(line, !line.matches("
          + PACKAGE
          + "))[0] + '\" is not a package: "
          + PACKAGES_RIGHT
          + "'";

  public static final String VARIABLE = "self.matches('^[A-Za-z_][A-Za-z0-9_]*$')";
  public static final String VARIABLE_FORM =
      "must be the name of a variable: letters, digits and underscores, no digit first, such as"
          + " HF_HOME";

  /** What the operator itself sets, or what would bend every program of the workspace. */
  public static final String VARIABLE_FREE =
      "!self.startsWith('MLRIDE_') && !self.startsWith('KUBERNETES_') && !self.startsWith('LD_')"
          + " && !(self in ['HOME', 'HOSTNAME', 'JUPYTER_TOKEN', 'PATH', 'PYTHONHOME',"
          + " 'PYTHONPATH', 'USER'])";

  public static final String VARIABLE_TAKEN =
      "is set by MLRide (so are HOME, PATH, PYTHONPATH, USER, HOSTNAME, JUPYTER_TOKEN and all that"
          + " begin with MLRIDE_, KUBERNETES_ or LD_); choose another name";

  public static final String SPAN =
      "self.matches('^([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$') && self.size() >= 2";
  public static final String SPAN_FORM =
      "must be a length of time in hours, minutes and seconds, such as 45m or 1h30m";

  private static final String NO_SPAN =
      "!self.matches('^([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$') || self.size() < 2 || ";

  /** For idle stops. */
  public static final String SPAN_RANGE =
      NO_SPAN + "(duration(self) >= duration('1m') && duration(self) <= duration('720h'))";

  public static final String SPAN_BOUNDS = "must lie between 1m and 720h (30 days)";

  /** For start deadlines. */
  public static final String DEADLINE_RANGE =
      NO_SPAN + "(duration(self) >= duration('10s') && duration(self) <= duration('24h'))";

  public static final String DEADLINE_BOUNDS = "must lie between 10s and 24h";

  /** Below folders that no image uses, so that a volume covers neither the system nor the home. */
  public static final String VOLUME_PATH =
      "self.matches('^/(data|media|mnt|srv)(/[A-Za-z0-9._-]+)*$') && !self.contains('/.')";

  public static final String VOLUME_PATH_FORM =
      "must be /data, /media, /mnt or /srv or a folder below one of them, such as /data/shared";

  /** Outside the system's folders, and outside those that are for volumes. */
  public static final String HOME_PATH =
      "self.matches('^(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$') && !self.matches("
          + "'^/(bin|boot|data|dev|etc|lib|lib64|media|mnt|proc|run|sbin|srv|sys|tmp|usr|var)(/|$)')";

  public static final String HOME_PATH_FORM =
      "must be an absolute path outside the system's folders and outside /data, /media, /mnt and"
          + " /srv, such as /home/mlride";

  public static final String URL_PATH = "self.matches('^/[A-Za-z0-9._~/?=&%+-]*$')";
  public static final String URL_PATH_FORM = "must be a path on the app, beginning with /";

  private TextRules() {}
}
