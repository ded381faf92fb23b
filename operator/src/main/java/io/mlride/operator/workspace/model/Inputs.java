package io.mlride.operator.workspace.model;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpec;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.operator.activity.model.KnownUse;
import io.mlride.operator.home.HomeClaims;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaRoom;
import io.mlride.rules.StartRequest;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/**
 * Everything one reconcile of a workspace reads, all of it from caches.
 *
 * @param workspace the workspace itself
 * @param userSpace whose namespace it lives in; empty where the namespace is no user's
 * @param template what its reference leads to, where it may lead
 * @param quota the namespace's ResourceQuota
 * @param claim its home disk
 * @param homeHolder another workspace that the home disk belongs to
 * @param pod its Pod
 * @param announcements what was told of disk and Pod in Events alone
 * @param siblings the other workspaces of the namespace
 * @param otherPods the Pods of those
 * @param use what is known of its use
 * @param cluster nodes, what is in use on them, storage classes
 */
@RecordBuilder
public record Inputs(
    Workspace workspace,
    Optional<UserSpace> userSpace,
    Optional<ImageTemplate> template,
    Optional<ResourceQuota> quota,
    Optional<PersistentVolumeClaim> claim,
    Optional<String> homeHolder,
    Optional<Pod> pod,
    Announcements announcements,
    List<Sibling> siblings,
    List<Pod> otherPods,
    KnownUse use,
    ClusterFacts cluster) {

  /** Set by the scheduler on claims of classes that wait for their first Pod. */
  private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";

  /** The workspace's spec. */
  public WorkspaceSpec spec() {
    return workspace.getSpec();
  }

  /** The workspace's status as last read; an empty one before the first. */
  public WorkspaceStatus status() {
    return workspace.getStatus() == null ? WorkspaceStatus.NONE : workspace.getStatus();
  }

  /** The workspace's name. */
  public String name() {
    return workspace.getMetadata().getName();
  }

  /** The user space's name, as the namespace has it. */
  public String userSpaceName() {
    return Names.userSpaceOf(workspace.getMetadata().getNamespace()).orElse("");
  }

  /** The node that the home disk belongs to, where its class binds disks to nodes. */
  public Optional<String> diskNode() {
    return claim
        .map(found -> found.getMetadata().getAnnotations())
        .map(annotations -> annotations.get(SELECTED_NODE));
  }

  /**
   * The disk of an earlier workspace of this name, in the place of the home that was never asked to
   * be that one.
   */
  public Optional<PersistentVolumeClaim> earlierHome() {
    return spec().home().existing() != null
        ? Optional.empty()
        : claim.filter(home -> !HomeClaims.serves(home, workspace));
  }

  /** Whether more disk is wanted than this claim asks for. */
  public boolean homeMustGrow(PersistentVolumeClaim home) {
    return Amounts.exceeds(
        spec().home().size(), home.getSpec().getResources().getRequests().get("storage"));
  }

  /** Whether the claim's storage class can grow disks. */
  public boolean homeCanGrow(PersistentVolumeClaim home) {
    return cluster
        .storageClass(home.getSpec().getStorageClassName())
        .filter(found -> Boolean.TRUE.equals(found.getAllowVolumeExpansion()))
        .isPresent();
  }

  /**
   * What the quota has, which is there where a start is thought of.
   *
   * @throws java.util.NoSuchElementException if there is no quota
   */
  public QuotaRoom quotaRoom() {
    var found = quota.orElseThrow();
    var used = found.getStatus() == null ? null : found.getStatus().getUsed();
    return QuotaRoom.of(found.getSpec().getHard(), used).withAtLeast(TakenByPods.of(otherPods));
  }

  /** What people call the main app. */
  public String mainAppName() {
    return template
        .flatMap(found -> found.getSpec().apps().stream().findFirst())
        .map(app -> app.displayName() == null ? app.name() : app.displayName())
        .orElse("the app");
  }

  /** Whether the user asked for a start that no status has answered yet. */
  public boolean freshStartAsked() {
    return StartRequest.isOpen(spec(), status());
  }

  /** The Pod, unless it is on its way out. */
  public Optional<Pod> livingPod() {
    return pod.filter(found -> found.getMetadata().getDeletionTimestamp() == null);
  }

  /** Whether this Pod, and not an earlier one, was seen ready. */
  public boolean wasReady() {
    var seen = status().endpoint() == null ? null : status().endpoint().podUid();
    return pod.filter(found -> found.getMetadata().getUid().equals(seen)).isPresent();
  }
}
