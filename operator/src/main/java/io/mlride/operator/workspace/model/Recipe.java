package io.mlride.operator.workspace.model;

import io.mlride.crds.imagetemplate.App;
import io.mlride.crds.imagetemplate.PullPolicy;
import io.mlride.crds.imagetemplate.Toleration;
import io.mlride.crds.workspace.EnvVariable;
import io.mlride.crds.workspace.ExtraVolume;
import io.mlride.crds.workspace.Home;
import io.mlride.rules.Reservation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that makes a workspace's Pod and home disk: the workspace's wishes with its template's
 * defaults filled in.
 *
 * @param workspace the workspace's name
 * @param userSpace the user space's name
 * @param template the template's name
 * @param image what the container runs: repository:tag, with the digest behind it once that is
 *     known
 * @param imageIdentity what tells this image from another one: its digest, or repository:tag while
 *     that is unknown
 * @param pullPolicy as in Kubernetes
 * @param pullSecret Secret in the user's namespace that opens the registry
 * @param apps what runs; the first is the main one
 * @param reservation CPU, memory and GPUs
 * @param home the home disk's wishes
 * @param claimName the PersistentVolumeClaim that is the home disk
 * @param mountPath where the home disk is seen
 * @param packages requirements of template and workspace, sorted
 * @param environmentHash name of the directory that holds these packages; empty without packages
 * @param env variables, the template's first, each name once
 * @param volumes further claims of the user
 * @param nodeSelector labels that the node must have
 * @param tolerations of the Pod
 * @param runtimeClassName empty: the cluster's default
 * @param rescue whether it starts without packages and app
 * @param startRequest the request that this start honours
 * @param startDeadline how long a start may take once it has a node
 */
@RecordBuilder
public record Recipe(
    String workspace,
    String userSpace,
    String template,
    String image,
    String imageIdentity,
    PullPolicy pullPolicy,
    Optional<String> pullSecret,
    List<App> apps,
    Reservation reservation,
    Home home,
    String claimName,
    String mountPath,
    List<String> packages,
    Optional<String> environmentHash,
    List<EnvVariable> env,
    List<ExtraVolume> volumes,
    Map<String, String> nodeSelector,
    List<Toleration> tolerations,
    Optional<String> runtimeClassName,
    boolean rescue,
    String startRequest,
    Duration startDeadline) {

  /** The app that decides whether the workspace is ready. */
  public App mainApp() {
    return apps.get(0);
  }

  /** What people call the main app. */
  public String mainAppName() {
    return mainApp().displayName() == null ? mainApp().name() : mainApp().displayName();
  }
}
