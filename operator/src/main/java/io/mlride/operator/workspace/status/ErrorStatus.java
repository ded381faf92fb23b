package io.mlride.operator.workspace.status;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionBuilder;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import io.mlride.operator.hash.Fingerprint;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is said when a reconcile fails again and again: the last known status, and that something is
 * wrong with us.
 */
public final class ErrorStatus {

  private ErrorStatus() {}

  /**
   * A reference that stands in the status and in the log, the same for each try that fails alike.
   */
  public static String reference(String workspaceUid, Exception failure) {
    return Fingerprint.of(workspaceUid + failure.getClass() + failure.getMessage(), 8);
  }

  /**
   * The last status with the failure in its Ready condition. A workspace that runs goes on running
   * and says so.
   */
  public static WorkspaceStatus of(WorkspaceStatus last, String reference, Instant now) {
    if (last.phase() == Phase.Running) {
      return last;
    }
    var ready = ready(Reason.UnexpectedError.explain(Map.of("ref", reference)));
    var others =
        last.conditions().stream().filter(condition -> !condition.type().equals(ready.type()));
    var conditions =
        Conditions.carryTimes(
            last.conditions(), Stream.concat(others, Stream.of(ready)).toList(), now);
    var sequence = last.sequence() == null ? 0 : last.sequence();
    var status =
        WorkspaceStatusBuilder.builder(last).phase(Phase.Blocked).conditions(conditions).build();
    return WorkspaceStatusBuilder.from(status)
        .withSequence(Transition.isOne(last, status) ? sequence + 1 : sequence);
  }

  private static Condition ready(Explanation why) {
    return ConditionBuilder.builder()
        .type(WorkspaceCondition.Ready.name())
        .status(ConditionStatus.False)
        .reason(why.reason().name())
        .message(why.message())
        .build();
  }
}
