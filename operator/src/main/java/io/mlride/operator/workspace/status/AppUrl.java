package io.mlride.operator.workspace.status;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.operator.workspace.model.PodSpecFacts;
import io.mlride.rules.AppHost;

/** Where the main app of a workspace is found. */
public final class AppUrl {

  private AppUrl() {}

  /**
   * The installation's address for this workspace; where the installation opens no workspaces to
   * the outside, the Pod's own, which answers inside the cluster.
   */
  public static String of(Situation situation, Pod pod) {
    var inputs = situation.inputs();
    return situation
        .settings()
        .appsUrl()
        .map(url -> url.addressOf(AppHost.main(inputs.name(), inputs.userSpaceName())))
        .orElseGet(
            () ->
                "http://%s:%d/".formatted(pod.getStatus().getPodIP(), PodSpecFacts.mainPort(pod)));
  }
}
