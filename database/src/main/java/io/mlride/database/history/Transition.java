package io.mlride.database.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a status said from then on, or a gap nobody observed; see the table {@code transition}. */
@Entity
@Table(schema = "history", name = "transition")
@IdClass(Transition.Key.class)
public class Transition {
  @Id
  @Column(name = "workspace_uid")
  public UUID workspaceUid;

  /** Value of {@code status.sequence}; of a gap, the last one missing. */
  @Id public long sequence;

  /** Equal to {@link #sequence}; of a gap, the first one missing. */
  @Column(name = "first_sequence")
  public long firstSequence;

  /** True: a gap; phase, reason and message are null. */
  @Column(name = "not_observed")
  public boolean notObserved;

  public String phase;
  public String reason;
  public String message;

  /** When the status said so first; of a gap, by when it was over. */
  @Column(name = "occurred_at")
  public Instant occurredAt;

  /** Key of a transition. */
  public record Key(UUID workspaceUid, long sequence) implements Serializable {}
}
