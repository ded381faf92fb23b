package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.home.HomeClaims;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which workspaces have to be looked at again when something else changed. */
final class ConcernedWorkspaces {

  private final Function<String, List<Workspace>> inNamespace;
  private final Supplier<List<Workspace>> all;

  ConcernedWorkspaces(
      Function<String, List<Workspace>> inNamespace, Supplier<List<Workspace>> all) {
    this.inNamespace = inNamespace;
    this.all = all;
  }

  /** Its own workspace, and those that may be waiting for what it takes from the quota. */
  Set<ResourceID> ofPod(Pod pod) {
    var own = pod.getMetadata().getLabels().get(Labels.WORKSPACE);
    return inNamespace(
        pod.getMetadata().getNamespace(),
        workspace -> workspace.getMetadata().getName().equals(own) || mayWait(workspace));
  }

  Set<ResourceID> ofClaim(PersistentVolumeClaim claim) {
    return ofClaim(claim.getMetadata().getNamespace(), claim.getMetadata().getName());
  }

  Set<ResourceID> ofClaimNamed(ObjectReference claim) {
    return ofClaim(claim.getNamespace(), claim.getName());
  }

  Set<ResourceID> ofPodNamed(ObjectReference pod) {
    return inNamespace(
        pod.getNamespace(),
        workspace -> pod.getName().equals(Names.podName(workspace.getMetadata().getName())));
  }

  private Set<ResourceID> ofClaim(String namespace, String name) {
    return inNamespace(namespace, workspace -> name.equals(HomeClaims.nameFor(workspace)));
  }

  Set<ResourceID> ofUserSpace(UserSpace space) {
    return inNamespace(Names.userNamespace(space.getMetadata().getName()), workspace -> true);
  }

  /** A quota's use changes with every start: only who may be waiting for it is asked again. */
  Set<ResourceID> ofQuota(ResourceQuota quota) {
    return inNamespace(quota.getMetadata().getNamespace(), ConcernedWorkspaces::mayWait);
  }

  Set<ResourceID> ofTemplate(ImageTemplate template) {
    var namespace = template.getMetadata().getNamespace();
    var name = template.getMetadata().getName();
    var candidates =
        namespace.equals(Names.CATALOGUE_NAMESPACE) ? all.get() : inNamespace.apply(namespace);
    return candidates.stream()
        .filter(workspace -> name.equals(workspace.getSpec().imageTemplateRef().name()))
        .map(ResourceID::fromResource)
        .collect(Collectors.toSet());
  }

  private static boolean mayWait(Workspace workspace) {
    var status = workspace.getStatus();
    return status == null
        || status.phase() == Phase.Queued
        || status.phase() == Phase.Preparing
        || status.phase() == Phase.Blocked
        || status.phase() == Phase.Pending;
  }

  private Set<ResourceID> inNamespace(String namespace, Predicate<Workspace> concerned) {
    return inNamespace.apply(namespace).stream()
        .filter(concerned)
        .map(ResourceID::fromResource)
        .collect(Collectors.toSet());
  }
}
