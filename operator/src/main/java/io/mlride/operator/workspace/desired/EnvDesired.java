package io.mlride.operator.workspace.desired;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.mlride.crds.workspace.EnvVariable;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Environment variables of a workspace's containers. */
final class EnvDesired {

  /** What an app of kind "token" asks its callers for: the Pod's own uid, new with each start. */
  static final String TOKEN = "MLRIDE_TOKEN";

  private EnvDesired() {}

  /**
   * Of the main container: ours, the installation's, then the template's and the user's, which win.
   */
  static List<EnvVar> ofMain(Recipe recipe, WorkspaceSettings settings) {
    var all = new ArrayList<EnvVar>();
    all.add(token());
    all.add(plain("HOME", recipe.mountPath()));
    all.add(plain("MLRIDE_WORKSPACE", recipe.workspace()));
    if (!recipe.rescue()) {
      recipe.environmentHash().ifPresent(hash -> all.add(pythonPath(recipe, hash)));
    }
    all.addAll(ofInstallation(settings));
    var named = recipe.env().stream().map(EnvVariable::name).toList();
    return Stream.concat(
            all.stream().filter(variable -> !named.contains(variable.getName())),
            recipe.env().stream().map(EnvDesired::asked))
        .toList();
  }

  /** Of the package installer, as it reads them. */
  static List<EnvVar> ofInstaller(Recipe recipe, WorkspaceSettings settings) {
    return Stream.concat(
            Stream.of(
                plain("MLRIDE_HOME", recipe.mountPath()),
                plain("MLRIDE_ENVIRONMENT", recipe.environmentHash().orElseThrow()),
                plain("MLRIDE_PACKAGES", String.join("\n", recipe.packages()))),
            ofInstallation(settings).stream())
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
