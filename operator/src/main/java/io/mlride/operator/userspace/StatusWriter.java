package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.ReasonKind;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.operator.event.EventEmitter;
import io.mlride.operator.event.EventType;
import io.mlride.operator.userspace.status.StatusCalculator;
import java.util.Optional;

/** The only writer of a UserSpace's status; writes it only when it changed. */
final class StatusWriter {
  private final EventEmitter events;

  StatusWriter(EventEmitter events) {
    this.events = events;
  }

  /**
   * Writes the status, and an Event if Ready took another reason.
   *
   * @return whether anything was written
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if the UserSpace changed
   *     meanwhile (409) or the API server refuses
   */
  boolean write(UserSpace space, UserSpaceStatus status, Context<UserSpace> context) {
    if (status.equals(space.getStatus())) {
      return false;
    }
    var written =
        context
            .getClient()
            .resource(bearing(space, status))
            .subresource("status")
            .patch(
                new PatchContext.Builder()
                    .withPatchType(PatchType.SERVER_SIDE_APPLY)
                    .withFieldManager(context.getControllerConfiguration().fieldManager())
                    .withForce(true)
                    .build());
    context
        .eventSourceRetriever()
        .getControllerEventSource()
        .handleRecentResourceUpdate(ResourceID.fromResource(space), written, space);
    announce(space, status);
    return true;
  }

  // A fresh object: whatever an apply carries is ours from then on. The resource version makes it
  // fail rather than overwrite what another operator, believing itself the leader, has written.
  private static UserSpace bearing(UserSpace space, UserSpaceStatus status) {
    var fresh = new UserSpace();
    fresh.setMetadata(
        new ObjectMetaBuilder()
            .withName(space.getMetadata().getName())
            .withResourceVersion(space.getMetadata().getResourceVersion())
            .build());
    fresh.setStatus(status);
    return fresh;
  }

  private void announce(UserSpace space, UserSpaceStatus status) {
    var before = Optional.ofNullable(space.getStatus()).orElse(UserSpaceStatus.NONE);
    var ready = Conditions.find(status.conditions(), StatusCalculator.READY).orElseThrow();
    var known =
        Conditions.find(before.conditions(), StatusCalculator.READY)
            .map(Condition::reason)
            .filter(ready.reason()::equals)
            .isPresent();
    if (!known) {
      events.emit(space, typeOf(ready), ready.reason(), ready.message());
    }
  }

  private static EventType typeOf(Condition ready) {
    return Reason.named(ready.reason()).map(Reason::kind).orElseThrow() == ReasonKind.ADMIN
        ? EventType.Warning
        : EventType.Normal;
  }
}
