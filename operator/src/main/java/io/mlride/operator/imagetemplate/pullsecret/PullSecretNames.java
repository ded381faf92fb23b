package io.mlride.operator.imagetemplate.pullsecret;

import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.hash.Fingerprint;
import java.util.Optional;

/** Which Secret a Pod opens a template's registry with. Pure. */
public final class PullSecretNames {
  private static final String OF_USERS = "user-";
  private static final int HASH_DIGITS = 32;

  private PullSecretNames() {}

  /**
   * The Secret in the workspace's own namespace that its Pod names in imagePullSecrets; empty where
   * the template names none, or one that it may not use.
   *
   * <p>A template of the catalogue has its Secret copied, one copy for each workspace, under a name
   * that depends on the workspace and on the Secret's name, not on what is in it: a changed
   * password changes no Pod.
   */
  public static Optional<String> forPod(ImageTemplate template, Workspace workspace) {
    var secret = template.getSpec().image().pullSecretName();
    if (secret == null || isRefused(template)) {
      return Optional.empty();
    }
    return Optional.of(
        isCopied(template)
            ? Names.pullSecretName(
                Fingerprint.of(workspace.getMetadata().getUid() + "/" + secret, HASH_DIGITS))
            : secret);
  }

  /** Whether the operator copies the template's Secret into the namespaces of its users. */
  public static boolean isCopied(ImageTemplate template) {
    return template.getSpec().image().pullSecretName() != null && inCatalogue(template);
  }

  /**
   * Whether the template names a Secret that it may not use. Outside the catalogue only Secrets of
   * users may be named: with the copy of a pull secret of the catalogue, anybody's template could
   * fetch whatever image that secret opens.
   */
  public static boolean isRefused(ImageTemplate template) {
    var secret = template.getSpec().image().pullSecretName();
    return secret != null && !inCatalogue(template) && !secret.startsWith(OF_USERS);
  }

  private static boolean inCatalogue(ImageTemplate template) {
    return Names.CATALOGUE_NAMESPACE.equals(template.getMetadata().getNamespace());
  }
}
