package io.mlride.operator.workspace.status;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.ReasonKind;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.crds.workspace.Phase;
import java.util.List;

/** The phase, one word for people, derived from the headline. */
final class Phases {

  private Phases() {}

  static Phase of(List<Condition> conditions) {
    return Headline.of(conditions)
        .flatMap(
            headline -> Reason.named(headline.reason()).map(reason -> of(headline.type(), reason)))
        .orElse(Phase.Pending);
  }

  private static Phase of(String type, Reason reason) {
    return switch (reason) {
      case Running, RescueRunning -> Phase.Running;
      case Deleting -> Phase.Deleting;
      case Stopping -> Phase.Stopping;
      case WorkspaceStopped, SpaceSuspended -> Phase.Stopped;
      case SpaceBeingPrepared, ChoosingNode -> Phase.Preparing;
      case Evicted -> Phase.Starting;
      default -> of(WorkspaceCondition.valueOf(type), reason.kind());
    };
  }

  private static Phase of(WorkspaceCondition step, ReasonKind kind) {
    return switch (kind) {
      case YOU, ADMIN -> Phase.Blocked;
      case FAIL -> Phase.Failed;
      case DONE -> Phase.Stopped;
      case WAIT -> waiting(step);
    };
  }

  private static Phase waiting(WorkspaceCondition step) {
    return switch (step) {
      case QuotaAvailable, Scheduled -> Phase.Queued;
      case TemplateResolved, StorageReady, EnvironmentReady -> Phase.Preparing;
      case ImagePulled -> Phase.Pulling;
      case Ready -> Phase.Starting;
    };
  }
}
