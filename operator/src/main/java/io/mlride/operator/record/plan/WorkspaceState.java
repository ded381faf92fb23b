package io.mlride.operator.record.plan;

import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.mlride.crds.Names;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.operator.workspace.status.Headline;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * What a Workspace says of itself, as far as it is recorded.
 *
 * @param userspace empty: it lies in no user's namespace
 * @param templateNamespace null: as the schema says
 * @param sequence 0: no status yet; then phase, reason and message are null
 * @param saidAt when the status was last written, in whole seconds
 */
public record WorkspaceState(
    UUID uid,
    String namespace,
    String name,
    String userspace,
    String template,
    String templateNamespace,
    Instant createdAt,
    long sequence,
    String phase,
    String reason,
    String message,
    Instant saidAt) {

  private static final String STATUS = "status";

  /** Of a Workspace as the API server gives it. */
  public static WorkspaceState of(Workspace workspace) {
    var metadata = workspace.getMetadata();
    var status = workspace.getStatus() == null ? WorkspaceStatus.NONE : workspace.getStatus();
    var isKnown = status.sequence() != null && status.phase() != null;
    var headline = Headline.of(status.conditions());
    var template = workspace.getSpec().imageTemplateRef();
    return new WorkspaceState(
        UUID.fromString(metadata.getUid()),
        metadata.getNamespace(),
        metadata.getName(),
        Names.userSpaceOf(metadata.getNamespace()).orElse(""),
        template.name(),
        template.namespace(),
        Instant.parse(metadata.getCreationTimestamp()),
        isKnown ? status.sequence() : 0,
        isKnown ? status.phase().name() : null,
        isKnown ? headline.map(Condition::reason).orElse(null) : null,
        isKnown ? headline.map(Condition::message).map(StorableText::of).orElse(null) : null,
        saidAt(workspace));
  }

  /** Whether both lead to the same rows. */
  public boolean recordsLike(WorkspaceState other) {
    return sequence == other.sequence
        && template.equals(other.template)
        && Objects.equals(templateNamespace, other.templateNamespace);
  }

  /**
   * The API server notes when each writer of the status last changed it, see <a
   * href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">Server-Side Apply</a>.
   */
  private static Instant saidAt(Workspace workspace) {
    return workspace.getMetadata().getManagedFields().stream()
        .filter(entry -> STATUS.equals(entry.getSubresource()) && entry.getTime() != null)
        .map(ManagedFieldsEntry::getTime)
        .map(Instant::parse)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> Instant.parse(workspace.getMetadata().getCreationTimestamp()));
  }
}
