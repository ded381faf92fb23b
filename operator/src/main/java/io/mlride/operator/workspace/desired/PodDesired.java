package io.mlride.operator.workspace.desired;

import io.fabric8.kubernetes.api.model.LocalObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.model.StartedWith;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import java.util.List;

/** The Pod of a start. */
public final class PodDesired {

  private PodDesired() {}

  /** The Pod to make for a workspace that has none. */
  public static Pod of(Recipe recipe, Workspace workspace, WorkspaceSettings settings) {
    var spec =
        new PodSpecBuilder()
            .withServiceAccountName(Names.WORKSPACE_ACCOUNT)
            .withAutomountServiceAccountToken(false)
            .withEnableServiceLinks(false)
            .withTerminationGracePeriodSeconds(settings.stopGrace().toSeconds())
            .withSecurityContext(SecurityDesired.ofPod())
            .withNodeSelector(recipe.nodeSelector())
            .withTolerations(recipe.tolerations().stream().map(PodDesired::toleration).toList())
            .withVolumes(MountsDesired.volumes(recipe))
            .withContainers(ContainersDesired.main(recipe, settings));
    recipe.runtimeClassName().ifPresent(spec::withRuntimeClassName);
    recipe
        .pullSecret()
        .ifPresent(
            name ->
                spec.withImagePullSecrets(
                    new LocalObjectReferenceBuilder().withName(name).build()));
    if (!recipe.packages().isEmpty() && !recipe.rescue()) {
      spec.withInitContainers(
          List.of(ContainersDesired.installer(recipe, settings, InstallerScript.TEXT)));
    }
    return new PodBuilder()
        .withMetadata(
            OwnedMeta.of(Names.podName(recipe.workspace()), workspace)
                .withOwnerReferences(OwnedMeta.owner(workspace))
                .addToAnnotations(PodFacts.START_REQUEST, recipe.startRequest())
                .addToAnnotations(PodFacts.STARTED_WITH, StartedWith.of(workspace.getSpec()))
                .addToAnnotations(PodFacts.START_DEADLINE, recipe.startDeadline().toSeconds() + "s")
                .addToAnnotations(PodFacts.TEMPLATE, recipe.template())
                .build())
        .withSpec(spec.build())
        .build();
  }

  private static Toleration toleration(io.mlride.crds.imagetemplate.Toleration asked) {
    return new TolerationBuilder()
        .withKey(asked.key())
        .withOperator(asked.operator() == null ? null : asked.operator().name())
        .withValue(asked.value())
        .withEffect(asked.effect() == null ? null : asked.effect().name())
        .withTolerationSeconds(asked.tolerationSeconds())
        .build();
  }
}
