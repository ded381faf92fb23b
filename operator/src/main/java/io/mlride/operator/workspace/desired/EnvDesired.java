package io.mlride.operator.workspace.desired;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.mlride.crds.workspace.EnvVariable;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Environment variables of a workspace's containers. */
final class EnvDesired {

  /** What an app of kind "token" asks its callers for: the Pod's own uid, new with each start. */
  static final String TOKEN = "MLRIDE_TOKEN";

  /** Nothing else may change how the installer itself runs. */
  private static final Pattern FOR_PIP =
      Pattern.compile("PIP_[A-Z_]+|(HTTPS?|NO)_PROXY|SSL_CERT_FILE|REQUESTS_CA_BUNDLE");

  private EnvDesired() {}

  /**
   * Of the main container: ours, the installation's, then the template's and the user's, which win.
   */
  static List<EnvVar> ofMain(Recipe recipe, WorkspaceSettings settings) {
    var all = new ArrayList<EnvVar>();
    all.add(token());
    all.add(plain("HOME", recipe.mountPath()));
    all.add(plain("MLRIDE_HOME", recipe.mountPath()));
    all.add(plain("MLRIDE_WORKSPACE", recipe.workspace()));
    all.add(plain("MLRIDE_BASE_PATH", BasePath.of(recipe, settings) + "/"));
    recipe.environmentHash().ifPresent(hash -> all.add(pythonPath(recipe, hash)));
    all.addAll(ofInstallation(settings));
    return overridden(all, recipe.env());
  }

  /**
   * Of a rescue start: a home that is empty and has room, and none of the variables that may be
   * what is broken, nor their Secrets, which may be missing.
   */
  static List<EnvVar> ofRescue(Recipe recipe) {
    return List.of(
        token(),
        plain("HOME", MountsDesired.SCRATCH_PATH),
        plain("MLRIDE_HOME", recipe.mountPath()),
        plain("MLRIDE_WORKSPACE", recipe.workspace()));
  }

  /**
   * Of the package installer: the installation's index, proxy and certificates, or those that the
   * template or the user names.
   */
  static List<EnvVar> ofInstaller(Recipe recipe, WorkspaceSettings settings) {
    var all = new ArrayList<EnvVar>();
    all.add(plain("MLRIDE_HOME", recipe.mountPath()));
    all.add(plain("MLRIDE_ENVIRONMENT", recipe.environmentHash().orElseThrow()));
    all.add(plain("MLRIDE_PACKAGES", String.join("\n", recipe.packages())));
    all.addAll(ofInstallation(settings));
    return overridden(
        all, recipe.env().stream().filter(it -> FOR_PIP.matcher(it.name()).matches()).toList());
  }

  private static List<EnvVar> overridden(List<EnvVar> ours, List<EnvVariable> asked) {
    var named = asked.stream().map(EnvVariable::name).toList();
    return Stream.concat(
            ours.stream().filter(variable -> !named.contains(variable.getName())),
            asked.stream().map(EnvDesired::asked))
        .toList();
  }

  private static List<EnvVar> ofInstallation(WorkspaceSettings settings) {
    return settings.packageVariables().entrySet().stream()
        .map(each -> plain(each.getKey(), each.getValue()))
        .toList();
  }

  private static EnvVar pythonPath(Recipe recipe, String hash) {
    return plain("PYTHONPATH", recipe.mountPath() + "/.mlride/environments/" + hash + "/site");
  }

  private static EnvVar token() {
    return new EnvVarBuilder()
        .withName(TOKEN)
        .withNewValueFrom()
        .withNewFieldRef()
        .withApiVersion("v1")
        .withFieldPath("metadata.uid")
        .endFieldRef()
        .endValueFrom()
        .build();
  }

  private static EnvVar asked(EnvVariable variable) {
    var secret = variable.secretKeyRef();
    return secret == null
        ? plain(variable.name(), variable.value())
        : new EnvVarBuilder()
            .withName(variable.name())
            .withNewValueFrom()
            .withNewSecretKeyRef()
            .withName(secret.name())
            .withKey(secret.key())
            .endSecretKeyRef()
            .endValueFrom()
            .build();
  }

  private static EnvVar plain(String name, String value) {
    return new EnvVarBuilder().withName(name).withValue(value).build();
  }
}
