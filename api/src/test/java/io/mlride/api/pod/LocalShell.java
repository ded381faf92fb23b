package io.mlride.api.pod;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import jakarta.enterprise.inject.Vetoed;
import java.nio.file.Path;

/** Runs what is meant for a workspace on this machine, in a home of its own. */
@Vetoed
public final class LocalShell extends PodShell {

  private final Path home;

  /** With that folder as home. */
  public LocalShell(Path home) {
    super(null, new ObjectMapper());
    this.home = home;
  }

  @Override
  public PodProcess start(WorkspacePod pod, Command command) {
    return LocalProcess.start(command.argv(), home);
  }

  /** A Pod with that home. */
  public WorkspacePod pod(String uid) {
    return new WorkspacePod(pod(uid, home.toString()));
  }

  private static Pod pod(String uid, String home) {
    return new PodBuilder()
        .withNewMetadata()
        .withName("ws-one")
        .withNamespace("mlride-u-alice")
        .withUid(uid)
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName(WorkspacePod.MAIN)
        .addNewVolumeMount()
        .withName("home")
        .withMountPath(home)
        .endVolumeMount()
        .endContainer()
        .endSpec()
        .build();
  }
}
