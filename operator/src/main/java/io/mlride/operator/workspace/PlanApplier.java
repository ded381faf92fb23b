package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.operator.imagetemplate.pullsecret.PullSecrets;
import io.mlride.operator.kubernetes.UidDeletion;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.plan.Action;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.operator.workspace.plan.Plan;
import io.mlride.operator.workspace.plan.Refusals;
import java.net.HttpURLConnection;
import java.util.Optional;

/** Carries out a plan, action by action, until one is refused. */
final class PlanApplier {

  /**
   * What came of a plan.
   *
   * @param inputs with the objects that were made
   * @param refusal what the cluster refused, for people; a fault of ours is thrown instead
   * @param raced whether an object is there already, or changed meanwhile. Its event brings
   *     everything here again, if it is one that is watched.
   */
  record Outcome(Inputs inputs, Optional<Hold> refusal, boolean raced) {}

  private final KubernetesClient client;
  private final UidDeletion deletion;
  private final PullSecrets pullSecrets;
  private final WorkspaceCaches caches;
  private final WorkspaceMetrics metrics;

  PlanApplier(
      KubernetesClient client,
      UidDeletion deletion,
      PullSecrets pullSecrets,
      WorkspaceCaches caches,
      WorkspaceMetrics metrics) {
    this.client = client;
    this.deletion = deletion;
    this.pullSecrets = pullSecrets;
    this.caches = caches;
    this.metrics = metrics;
  }

  Outcome apply(Plan plan, Inputs inputs) {
    var current = inputs;
    for (var action : plan.actions()) {
      try {
        current = apply(action, current);
      } catch (KubernetesClientException e) {
        if (isRace(e)) {
          return new Outcome(current, Optional.empty(), true);
        }
        var refusal = Refusals.sort(e.getCode(), String.valueOf(e.getMessage()), current);
        return new Outcome(current, Optional.of(refusal.orElseThrow(() -> e)), false);
      }
    }
    return new Outcome(current, Optional.empty(), false);
  }

  private static boolean isRace(KubernetesClientException e) {
    return e.getCode() == HttpURLConnection.HTTP_CONFLICT;
  }

  private Inputs apply(Action action, Inputs inputs) {
    metrics.written(action.getClass().getSimpleName());
    if (action instanceof Action.CreateClaim create) {
      return with(inputs, client.resource(create.claim()).create());
    }
    if (action instanceof Action.AdjustClaim adjust) {
      return with(inputs, client.resource(adjust.claim()).update());
    }
    if (action instanceof Action.CreatePod create) {
      // A missing secret is told by the template, which watches it; the image may be on the node.
      inputs.template().ifPresent(template -> pullSecrets.provide(template, inputs.workspace()));
      var made = client.resource(create.pod()).create();
      caches.remember(made);
      return InputsBuilder.builder(inputs).pod(Optional.of(made)).build();
    }
    if (action instanceof Action.ResizePod resize) {
      resize(resize.pod(), resize.resources());
    }
    if (action instanceof Action.DeletePod delete) {
      return deleted(inputs, delete.pod());
    }
    return inputs;
  }

  private Inputs deleted(Inputs inputs, Pod pod) {
    var leaving = deletion.delete(pod, Pod.class);
    leaving.ifPresent(found -> caches.remember(found, pod));
    return PodFacts.hasEnded(pod) ? inputs : InputsBuilder.builder(inputs).pod(leaving).build();
  }

  private Inputs with(Inputs inputs, PersistentVolumeClaim claim) {
    caches.remember(claim);
    return InputsBuilder.builder(inputs).claim(Optional.of(claim)).build();
  }

  private void resize(Pod pod, ResourceRequirements resources) {
    var resized =
        new PodBuilder(pod)
            .editSpec()
            .editMatchingContainer(container -> container.getName().equals(PodFacts.MAIN_CONTAINER))
            .withResources(resources)
            .endContainer()
            .endSpec()
            .build();
    client.resource(resized).subresource("resize").update();
  }
}
