package io.mlride.api.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.crds.workspace.Workspace;
import io.mlride.database.history.RecordedWorkspace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The life of a workspace, which outlives it.
 *
 * @param uid tells it from another one of the same name
 * @param name as its owner called it
 * @param owner handle
 * @param template name of the image template it named last
 * @param createdAt when it was made
 * @param deletedAt when it was gone; absent: it is there
 * @param deletedAtEstimated true: nobody watched; it went between lastSeenAt and deletedAt
 * @param lastSeenAt when it was looked at last
 * @param phase the state it was in last
 * @param reason why
 * @param transitions what happened, newest first
 * @param runs when it was on a node, newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WorkspaceHistory")
public record WorkspaceHistoryView(
    UUID uid,
    String name,
    String owner,
    String template,
    Instant createdAt,
    Instant deletedAt,
    boolean deletedAtEstimated,
    Instant lastSeenAt,
    String phase,
    String reason,
    List<RecordedTransitionView> transitions,
    List<RecordedRunView> runs) {

  static WorkspaceHistoryView of(
      RecordedWorkspace row, List<RecordedTransitionView> transitions, List<RecordedRunView> runs) {
    return new WorkspaceHistoryView(
        row.uid,
        row.name,
        row.userspace,
        row.template,
        row.createdAt,
        row.deletedAt,
        row.deletedAtEstimated,
        row.lastSeenAt,
        row.phase,
        row.reason,
        transitions,
        runs);
  }

  /** Of one that is so new that nothing was recorded. */
  static WorkspaceHistoryView ofNew(Workspace workspace, String owner) {
    var metadata = workspace.getMetadata();
    var createdAt = Instant.parse(metadata.getCreationTimestamp());
    return new WorkspaceHistoryView(
        UUID.fromString(metadata.getUid()),
        metadata.getName(),
        owner,
        workspace.getSpec().imageTemplateRef().name(),
        createdAt,
        null,
        false,
        createdAt,
        null,
        null,
        List.of(),
        List.of());
  }
}
