package io.mlride.operator.userspace;

import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.ReasonKind;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.operator.event.EventEmitter;
import io.mlride.operator.event.EventType;
import io.mlride.operator.kubernetes.StatusPatch;
import io.mlride.operator.kubernetes.StatusPatch.Outcome;
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
   * @return what became of the write; empty when there was nothing to write
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if the API server refuses
   */
  Optional<Outcome> write(UserSpace space, UserSpaceStatus status, Context<UserSpace> context) {
    if (status.equals(space.getStatus())) {
      return Optional.empty();
    }
    var outcome = StatusPatch.apply(space, new UserSpace(), status, context);
    if (outcome == Outcome.WRITTEN) {
      announce(space, status);
    }
    return Optional.of(outcome);
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
