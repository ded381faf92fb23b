package io.mlride.crds.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
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
    @JsonPropertyDescription("Generation of the spec that this status was found for.")
        Long observedGeneration,
    @JsonPropertyDescription("Grows by one with each transition; the history is keyed by it.")
        @Min(0)
        Long sequence,
    @JsonPropertyDescription("The state in one word, for people; derived from the conditions.")
        Phase phase,
    @JsonPropertyDescription(
            "How far the start has come, in this order: TemplateResolved, QuotaAvailable, "
                + "StorageReady, Scheduled, ImagePulled, EnvironmentReady, and Ready as the "
                + "summary. Warnings (IdleWarning, HomeNearlyFull, RestartRequired, OverQuota) "
                + "are there only while they are true.")
        @Size(max = 16)
        List<Condition> conditions,
    @JsonPropertyDescription("The last spec.startRequest that was honoured.") @Size(max = 63)
        String startRequest,
    @JsonPropertyDescription("Where the gateway reaches the running Pod. Absent: it does not run.")
        Endpoint endpoint,
    @JsonPropertyDescription("Name of the Pod. Absent: there is none.") @Size(max = 63)
        String podName,
    @JsonPropertyDescription("Node that the Pod is on. Absent: none was chosen yet.")
        @Size(max = 253)
        String nodeName,
    @JsonPropertyDescription("Image that this start uses, with tag or digest.") @Size(max = 512)
        String image,
    @JsonPropertyDescription("Where the main app is to be opened in a browser.") @Size(max = 512)
        String url,
    @JsonPropertyDescription("When it last became ready.") Instant startedAt,
    @JsonPropertyDescription("When it last stopped. Absent: it never ran, or it runs.")
        Instant stoppedAt,
    @JsonPropertyDescription(
            "Why it stopped, as the name of a reason, such as StoppedIdle or StartTimedOut. "
                + "While it is there, only a change of spec.startRequest starts the workspace.")
        @Size(max = 64)
        String stopReason,
    @JsonPropertyDescription(
            "When it will be stopped because nothing uses it; there only shortly before.")
        Instant willStopAt,
    @JsonPropertyDescription(
            "Its place among the workspaces that wait for room. Absent: it does not wait.")
        QueuePlace queue,
    @JsonPropertyDescription(
            "The packages that are installed, or why they are not. Absent: none were asked "
                + "for.")
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
