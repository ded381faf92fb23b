package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.time.WholeSeconds;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/** What was found; written by the operator alone. */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkspaceStatus(
    Long observedGeneration,
    Long sequence,
    Phase phase,
    List<Condition> conditions,
    String startRequest,
    Endpoint endpoint,
    String podName,
    String nodeName,
    String image,
    String url,
    Instant startedAt,
    Instant stoppedAt,
    String stopReason,
    Instant willStopAt,
    QueuePlace queue,
    Environment environment) {
  /** Of a workspace that was never visited. */
  public static final WorkspaceStatus NONE = WorkspaceStatusBuilder.builder().build();

  public WorkspaceStatus {
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
    startedAt = WholeSeconds.of(startedAt);
    stoppedAt = WholeSeconds.of(stoppedAt);
    willStopAt = WholeSeconds.of(willStopAt);
  }
}
