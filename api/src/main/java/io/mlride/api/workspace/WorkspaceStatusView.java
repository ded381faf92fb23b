package io.mlride.api.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.api.condition.ConditionView;
import io.mlride.crds.workspace.Environment;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.QueuePlace;
import io.mlride.crds.workspace.WorkspaceStatus;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found of a workspace. Fields are absent while there is nothing to say.
 *
 * @param observedGeneration generation of the spec that this was found for
 * @param sequence grows by one with each transition
 * @param phase the state in one word
 * @param conditions how far the start has come, in the order in which things happen, and warnings
 * @param startRequest the last one that was honoured
 * @param nodeName where it runs
 * @param image what this start uses, with tag or digest
 * @param url where the main app is to be opened
 * @param startedAt when it last became ready
 * @param stoppedAt when it last stopped
 * @param stopReason why, as the name of a reason
 * @param stopReasonKind who has to do something about that
 * @param willStopAt when it will be stopped because nothing uses it
 * @param queue its place among those that wait for room
 * @param environment the packages that are installed, or why they are not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WorkspaceStatusView")
public record WorkspaceStatusView(
    Long observedGeneration,
    Long sequence,
    Phase phase,
    List<ConditionView> conditions,
    String startRequest,
    String nodeName,
    String image,
    String url,
    Instant startedAt,
    Instant stoppedAt,
    String stopReason,
    String stopReasonKind,
    Instant willStopAt,
    QueuePlace queue,
    Environment environment) {

  /** What people see of a status; where the Pod is to be reached is the gateway's affair. */
  static WorkspaceStatusView of(WorkspaceStatus status) {
    return new WorkspaceStatusView(
        status.observedGeneration(),
        status.sequence(),
        status.phase(),
        ConditionView.of(status.conditions()),
        status.startRequest(),
        status.nodeName(),
        status.image(),
        status.url(),
        status.startedAt(),
        status.stoppedAt(),
        status.stopReason(),
        ConditionView.kind(status.stopReason()),
        status.willStopAt(),
        status.queue(),
        status.environment());
  }
}
