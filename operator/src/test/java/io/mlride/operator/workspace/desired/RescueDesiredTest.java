package io.mlride.operator.workspace.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A start that works although the home disk is full or the environment is broken. */
class RescueDesiredTest {

  private final Pod pod =
      GivenPod.created(
          Given.workspace(
              "  startMode: Rescue",
              "  packages: {pip: [six]}",
              "  env:",
              "  - {name: HOME, value: /home/mlride/full}",
              "  - {name: LD_PRELOAD, value: /home/mlride/broken.so}",
              "  - {name: KEY, secretKeyRef: {name: user-gone, key: it}}"));

  @Test
  void itsHomeIsAnotherThanTheDisk() {
    var env =
        main().getEnv().stream()
            .filter(variable -> variable.getValue() != null)
            .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));

    assertThat(env)
        .isEqualTo(
            Map.of(
                "HOME", "/rescue",
                "MLRIDE_HOME", "/home/mlride",
                "MLRIDE_WORKSPACE", "study"));
    assertThat(main().getWorkingDir()).isEqualTo("/home/mlride");
    assertThat(main().getVolumeMounts())
        .extracting(mount -> mount.getName() + " " + mount.getMountPath())
        .containsExactly("home /home/mlride", "tmp /tmp", "scratch /rescue");
  }

  @Test
  void thatHomeIsSmallAndGoesWithThePod() {
    assertThat(pod.getSpec().getVolumes())
        .filteredOn(volume -> volume.getName().equals("scratch"))
        .singleElement()
        .satisfies(
            scratch ->
                assertThat(scratch.getEmptyDir().getSizeLimit()).isEqualTo(new Quantity("256Mi")));
  }

  @Test
  void aNormalStartKnowsItsDiskByTheSameName() {
    var normal = GivenPod.created(Given.workspace());

    assertThat(normal.getSpec().getContainers().get(0).getEnv())
        .filteredOn(variable -> variable.getName().matches("(MLRIDE_)?HOME"))
        .extracting(EnvVar::getValue)
        .containsOnly("/home/mlride");
    assertThat(normal.getSpec().getVolumes()).extracting("name").containsExactly("home", "tmp");
  }

  private Container main() {
    return pod.getSpec().getContainers().get(0);
  }
}
