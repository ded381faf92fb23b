package io.mlride.operator.workspace.desired;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.mlride.crds.imagetemplate.App;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import java.util.List;

/** The containers of a workspace's Pod. */
final class ContainersDesired {

  /** A rescue start only holds the door open: the terminal comes through exec. */
  private static final List<String> RESCUE =
      List.of("/bin/sh", "-c", "trap 'exit 0' TERM; while :; do sleep 3600 & wait $!; done");

  private ContainersDesired() {}

  static Container main(Recipe recipe, WorkspaceSettings settings) {
    var app = recipe.mainApp();
    var container =
        new ContainerBuilder()
            .withName(PodFacts.MAIN_CONTAINER)
            .withImage(recipe.image())
            .withImagePullPolicy(recipe.pullPolicy().name())
            .withWorkingDir(recipe.mountPath())
            .withEnv(
                recipe.rescue() ? EnvDesired.ofRescue(recipe) : EnvDesired.ofMain(recipe, settings))
            .withResources(ResourcesDesired.of(recipe))
            .withVolumeMounts(MountsDesired.ofMain(recipe))
            .withTerminationMessagePolicy("FallbackToLogsOnError")
            .withSecurityContext(SecurityDesired.ofContainer());
    if (recipe.rescue()) {
      return container.withCommand(RESCUE).build();
    }
    var basePath = BasePath.of(recipe, settings);
    return container
        .withCommand(app.command())
        .withArgs(app.args())
        .withPorts(recipe.apps().stream().map(ContainersDesired::port).toList())
        .withStartupProbe(startup(recipe, app, basePath))
        .withReadinessProbe(
            probe(app, basePath).withPeriodSeconds(10).withFailureThreshold(3).build())
        .build();
  }

  /** The installer needs as much as the app and no more: the two never run at once. */
  static Container installer(Recipe recipe, WorkspaceSettings settings, String script) {
    return new ContainerBuilder()
        .withName(PodFacts.PACKAGES_CONTAINER)
        .withImage(recipe.image())
        .withImagePullPolicy(recipe.pullPolicy().name())
        .withCommand("python3", "-I", "-c", script)
        .withEnv(EnvDesired.ofInstaller(recipe, settings))
        .withResources(ResourcesDesired.withoutExtended(recipe))
        .withVolumeMounts(MountsDesired.ofInstaller(recipe))
        .withSecurityContext(SecurityDesired.ofContainer())
        .build();
  }

  private static ContainerPort port(App app) {
    return new ContainerPortBuilder()
        .withName(app.name())
        .withContainerPort(app.port())
        .withProtocol("TCP")
        .build();
  }

  /**
   * Asks every second, so that a ready app is known at once, and outlasts the start deadline, which
   * is what ends a start and says why; afterwards readiness asks seldom.
   */
  private static Probe startup(Recipe recipe, App app, String basePath) {
    return probe(app, basePath)
        .withPeriodSeconds(1)
        .withFailureThreshold((int) recipe.startDeadline().toSeconds() + 60)
        .build();
  }

  private static ProbeBuilder probe(App app, String basePath) {
    var probe = new ProbeBuilder().withTimeoutSeconds(5);
    return app.readyPath() == null
        ? probe.withNewTcpSocket().withNewPort(app.port()).endTcpSocket()
        : probe
            .withNewHttpGet()
            .withPath(basePath + app.readyPath())
            .withNewPort(app.port())
            .withScheme("HTTP")
            .endHttpGet();
  }
}
