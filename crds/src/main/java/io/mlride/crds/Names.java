package io.mlride.crds;

import java.util.Optional;

/**
 * Names that follow from other names. Each derivation is injective: two different users, or two
 * different workspaces of one user, never share an object. With names as long as the schema allows
 * (user 20, workspace 24) every result is a DNS label, at most 63 characters.
 */
public final class Names {
  /** Namespace of the product's own Pods. */
  public static final String SYSTEM_NAMESPACE = "mlride-system";

  /** Namespace whose image templates everybody may use. */
  public static final String CATALOGUE_NAMESPACE = "mlride-catalogue";

  /** Service account that workspace Pods run as; it has no rights and no mounted token. */
  public static final String WORKSPACE_ACCOUNT = "workspace";

  /** Service account whose tokens a user works with through kubectl. */
  public static final String USER_ACCOUNT = "user";

  /** Service account of the API, in the product's own namespace. */
  public static final String API_ACCOUNT = "mlride-api";

  private static final String USER_NAMESPACE_PREFIX = "mlride-u-";
  private static final String POD_PREFIX = "ws-";
  private static final String HOME_CLAIM_PREFIX = "home-";
  private static final String PULL_SECRET_PREFIX = "mlride-pull-";

  private Names() {}

  /** Namespace of a user: {@code alice} has {@code mlride-u-alice}. */
  public static String userNamespace(String userSpace) {
    return USER_NAMESPACE_PREFIX + userSpace;
  }

  /** The UserSpace that a namespace belongs to by name; empty for every other namespace. */
  public static Optional<String> userSpaceOf(String namespace) {
    return namespace.startsWith(USER_NAMESPACE_PREFIX)
            && namespace.length() > USER_NAMESPACE_PREFIX.length()
        ? Optional.of(namespace.substring(USER_NAMESPACE_PREFIX.length()))
        : Optional.empty();
  }

  /**
   * The one name a workspace's Pod ever has. That a name exists once is what keeps two starts of a
   * workspace apart.
   */
  public static String podName(String workspace) {
    return POD_PREFIX + workspace;
  }

  /** The claim of the home volume that a workspace gets when it does not name an existing one. */
  public static String homeClaimName(String workspace) {
    return HOME_CLAIM_PREFIX + workspace;
  }

  /**
   * Name under which a pull secret is copied into a user's namespace. It never begins with {@code
   * user-}, so no workspace can read it into its environment.
   *
   * @param hash lower-case hexadecimal digits, at most 51
   */
  public static String pullSecretName(String hash) {
    return PULL_SECRET_PREFIX + hash;
  }
}
