package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.crds.Names;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A workspace in its user's hands.
 *
 * @param user its owner's client, through the account that kubectl would use
 * @param namespace its user's
 * @param name its name
 */
public record TestWorkspace(KubernetesClient user, String namespace, String name) {

  /** Changes its spec as {@code kubectl patch} does; the text is the JSON of the spec's change. */
  public TestWorkspace patch(String spec) {
    resource().patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":" + spec + "}");
    return this;
  }

  /** Changes its status, which is the operator's alone; the text is the JSON of the change. */
  public void patchStatus(KubernetesClient admin, String status) {
    admin
        .resources(Workspace.class)
        .inNamespace(namespace)
        .withName(name)
        .subresource("status")
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"status\":" + status + "}");
  }

  /** Asks for its stop. */
  public TestWorkspace stop() {
    return patch("{\"desiredState\":\"Stopped\"}");
  }

  /** Asks for a fresh start; a running one is replaced. */
  public TestWorkspace start(String request) {
    return patch("{\"desiredState\":\"Running\",\"startRequest\":\"%s\"}".formatted(request));
  }

  /** Asks for its deletion. */
  public void delete() {
    resource().delete();
  }

  /** Asks for its deletion; it stays until everything that is its own is gone. */
  public void deleteInForeground() {
    resource().withPropagationPolicy(DeletionPropagation.FOREGROUND).delete();
  }

  /** What the cluster has of it; null when it is gone. */
  public Workspace get() {
    return resource().get();
  }

  /** Its status now; an empty one before the first visit or when it is gone. */
  public WorkspaceStatus status() {
    var found = get();
    return found == null || found.getStatus() == null ? WorkspaceStatus.NONE : found.getStatus();
  }

  /** Waits until it is Running. */
  public TestWorkspace awaitRunning() {
    return await(Phase.Running);
  }

  /** Waits for a phase. */
  public TestWorkspace await(Phase phase) {
    return await("phase " + phase, status -> status.phase() == phase);
  }

  /** Waits until a condition says this reason, with these words in its sentence. */
  public TestWorkspace await(Reason reason, String... words) {
    return await(
        reason + " with " + Arrays.toString(words),
        status -> status.conditions().stream().anyMatch(it -> says(it, reason, words)));
  }

  /** Waits until no condition says this reason any more. */
  public TestWorkspace awaitNo(Reason reason) {
    return await(
        "no " + reason, status -> status.conditions().stream().noneMatch(it -> says(it, reason)));
  }

  /** Waits until its status is so. */
  public TestWorkspace await(String promise, Predicate<WorkspaceStatus> holds) {
    Eventually.see(
        "workspace " + name + ": " + promise,
        this::get,
        found -> found != null && found.getStatus() != null && holds.test(found.getStatus()),
        found -> Diagnosis.of(this));
    return this;
  }

  /** Waits until it, its Pod and its home disk are gone. */
  public void awaitGone() {
    Eventually.see("workspace " + name + " is gone", this::get, found -> found == null);
    Eventually.see("its Pod is gone", this::pod, Optional::isEmpty);
    Eventually.see("its home disk is gone", this::home, Optional::isEmpty);
  }

  /** The sentence of the condition with this reason. */
  public Optional<String> message(Reason reason) {
    return status().conditions().stream()
        .filter(it -> says(it, reason))
        .map(Condition::message)
        .findFirst();
  }

  /** Its Pod, if there is one. */
  public Optional<Pod> pod() {
    return Optional.ofNullable(
        user.pods().inNamespace(namespace).withName(Names.podName(name)).get());
  }

  /** Its own home disk, if there is one. */
  public Optional<PersistentVolumeClaim> home() {
    return Optional.ofNullable(
        user.persistentVolumeClaims()
            .inNamespace(namespace)
            .withName(Names.homeClaimName(name))
            .get());
  }

  /** A way to run commands in it. */
  public Shell shell() {
    return new Shell(user, namespace, Names.podName(name), "workspace");
  }

  private static boolean says(Condition condition, Reason reason, String... words) {
    return reason.name().equals(condition.reason())
        && Arrays.stream(words).allMatch(condition.message()::contains);
  }

  private Resource<Workspace> resource() {
    return user.resources(Workspace.class).inNamespace(namespace).withName(name);
  }

  /** What the kubelet says that the container has: its requests. */
  public String allocated() {
    var requests =
        pod().orElseThrow().getStatus().getContainerStatuses().get(0).getResources().getRequests();
    return requests.get("cpu") + " and " + requests.get("memory");
  }
}
