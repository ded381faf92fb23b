package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.activity.LatestReading;
import io.mlride.operator.home.HomeClaims;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.Sibling;
import io.mlride.rules.Templates;
import java.util.List;
import java.util.Optional;

/** Reads, from caches only, everything that one reconcile needs. */
final class InputGatherer {

  private final WorkspaceCaches caches;
  private final ClusterCache cluster;
  private final LatestReading use;

  InputGatherer(WorkspaceCaches caches, ClusterCache cluster, LatestReading use) {
    this.caches = caches;
    this.cluster = cluster;
    this.use = use;
  }

  Inputs gather(Workspace workspace) {
    var namespace = workspace.getMetadata().getNamespace();
    var name = workspace.getMetadata().getName();
    var claim = caches.claim(namespace, HomeClaims.nameFor(workspace));
    var pod =
        caches.pod(namespace, Names.podName(name)).filter(found -> !isOfEarlier(found, workspace));
    return new Inputs(
        workspace,
        Names.userSpaceOf(namespace).flatMap(caches::userSpace),
        template(workspace),
        caches.quota(namespace),
        claim,
        homeHolder(workspace, claim),
        pod,
        caches.announcements(claim, pod),
        siblings(namespace, name),
        caches.podsBeside(namespace, Names.podName(name)),
        use.get().of(workspace.getMetadata().getUid()),
        cluster.facts());
  }

  /**
   * A Pod of an earlier workspace of this name, on its way out. Making one beside it is refused
   * until it is gone.
   */
  private static boolean isOfEarlier(Pod pod, Workspace workspace) {
    return pod.getMetadata().getOwnerReferences().stream()
        .anyMatch(owner -> !owner.getUid().equals(workspace.getMetadata().getUid()));
  }

  /** A disk belongs to the workspace that it is labelled with for as long as that one names it. */
  private Optional<String> homeHolder(Workspace workspace, Optional<PersistentVolumeClaim> home) {
    return home.flatMap(
        claim ->
            Optional.ofNullable(claim.getMetadata().getLabels().get(Labels.WORKSPACE))
                .filter(holder -> !holder.equals(workspace.getMetadata().getName()))
                .filter(holder -> isHeldBy(holder, claim)));
  }

  private boolean isHeldBy(String holder, PersistentVolumeClaim claim) {
    return caches.inNamespace(claim.getMetadata().getNamespace()).stream()
        .filter(other -> other.getMetadata().getName().equals(holder))
        .filter(other -> HomeClaims.serves(claim, other))
        .anyMatch(other -> HomeClaims.nameFor(other).equals(claim.getMetadata().getName()));
  }

  private Optional<ImageTemplate> template(Workspace workspace) {
    return Templates.find(
        workspace.getSpec().imageTemplateRef(),
        workspace.getMetadata().getNamespace(),
        caches::template);
  }

  private List<Sibling> siblings(String namespace, String name) {
    return caches.inNamespace(namespace).stream()
        .filter(other -> !other.getMetadata().getName().equals(name))
        .filter(other -> other.getStatus() != null && other.getStatus().queue() != null)
        .map(other -> new Sibling(other, template(other), hasPod(other)))
        .toList();
  }

  private boolean hasPod(Workspace other) {
    var metadata = other.getMetadata();
    return caches.pod(metadata.getNamespace(), Names.podName(metadata.getName())).isPresent();
  }
}
