package io.mlride.operator.workspace.desired;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.mlride.crds.workspace.ExtraVolume;
import io.mlride.operator.workspace.model.Recipe;
import java.util.ArrayList;
import java.util.List;

/**
 * What a workspace can write to: its home disk, /tmp and the user's further claims; a rescue start
 * also a home for the time being, because the disk may be full.
 */
final class MountsDesired {

  private static final String HOME = "home";
  private static final String TMP = "tmp";
  private static final String SCRATCH = "scratch";

  /** Where a rescue start has its home: nothing in an image lies there. */
  static final String SCRATCH_PATH = "/rescue";

  /** Room for a shell's history and an editor's copies; more than that ends the Pod. */
  private static final Quantity SCRATCH_SIZE = new Quantity("256Mi");

  private MountsDesired() {}

  static List<Volume> volumes(Recipe recipe) {
    var volumes = new ArrayList<Volume>();
    volumes.add(claim(HOME, recipe.claimName(), false));
    volumes.add(new VolumeBuilder().withName(TMP).withNewEmptyDir().endEmptyDir().build());
    if (recipe.rescue()) {
      volumes.add(scratch());
    }
    for (var i = 0; i < recipe.volumes().size(); i++) {
      var extra = recipe.volumes().get(i);
      volumes.add(claim(extraName(i), extra.claimName(), extra.readOnly()));
    }
    return volumes;
  }

  /** Home and /tmp alone: what the package installer sees. */
  static List<VolumeMount> ofInstaller(Recipe recipe) {
    return List.of(mount(HOME, recipe.mountPath(), false), mount(TMP, "/tmp", false));
  }

  static List<VolumeMount> ofMain(Recipe recipe) {
    var mounts = new ArrayList<>(ofInstaller(recipe));
    if (recipe.rescue()) {
      mounts.add(mount(SCRATCH, SCRATCH_PATH, false));
    }
    for (var i = 0; i < recipe.volumes().size(); i++) {
      ExtraVolume extra = recipe.volumes().get(i);
      mounts.add(mount(extraName(i), extra.mountPath(), extra.readOnly()));
    }
    return mounts;
  }

  private static Volume scratch() {
    return new VolumeBuilder()
        .withName(SCRATCH)
        .withNewEmptyDir()
        .withSizeLimit(SCRATCH_SIZE)
        .endEmptyDir()
        .build();
  }

  private static String extraName(int index) {
    return "volume-" + index;
  }

  private static Volume claim(String name, String claimName, boolean readOnly) {
    return new VolumeBuilder()
        .withName(name)
        .withNewPersistentVolumeClaim()
        .withClaimName(claimName)
        .withReadOnly(readOnly ? true : null)
        .endPersistentVolumeClaim()
        .build();
  }

  private static VolumeMount mount(String name, String path, boolean readOnly) {
    return new VolumeMountBuilder()
        .withName(name)
        .withMountPath(path)
        .withReadOnly(readOnly ? true : null)
        .build();
  }
}
