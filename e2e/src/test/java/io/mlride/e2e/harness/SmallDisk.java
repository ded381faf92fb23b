package io.mlride.e2e.harness;

import io.mlride.crds.workspace.Phase;

/**
 * A home disk with little room. The cluster's volumes are directories whose size nothing limits; a
 * small file system is mounted over one while its workspace is stopped.
 */
public final class SmallDisk {

  private SmallDisk() {}

  /**
   * Does something while a workspace's home disk has room for 4 MiB. It is stopped before and
   * after.
   */
  public static void under(Journey journey, TestWorkspace workspace, Runnable act) {
    workspace.stop().await(Phase.Stopped);
    var cluster = journey.installation().cluster();
    var folder = folder(journey, workspace);
    cluster.exec("mount", "-t", "tmpfs", "-o", "size=4m,mode=0777", "tmpfs", folder);
    try {
      act.run();
    } finally {
      workspace.stop().await(Phase.Stopped);
      cluster.exec("umount", folder);
    }
  }

  /** Where the node keeps the workspace's home disk. */
  private static String folder(Journey journey, TestWorkspace workspace) {
    var name = workspace.home().orElseThrow().getSpec().getVolumeName();
    var spec = journey.client().persistentVolumes().withName(name).get().getSpec();
    return spec.getLocal() == null ? spec.getHostPath().getPath() : spec.getLocal().getPath();
  }
}
