package io.mlride.database.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A Workspace that exists or existed; the table {@code workspace} describes every column. */
@Entity
@Table(schema = "history", name = "workspace")
public class RecordedWorkspace {
  @Id public UUID uid;
  public String namespace;
  public String name;

  /** Name of the UserSpace; empty: it lies in no user's namespace. */
  public String userspace;

  public String template;

  /** Null: looked up in the workspace's own namespace, then in the catalogue. */
  @Column(name = "template_namespace")
  public String templateNamespace;

  @Column(name = "created_at")
  public Instant createdAt;

  /** Newest {@code status.sequence} recorded; 0: no status yet. */
  public long sequence;

  /** Null while there is no status. */
  public String phase;

  /** Reason of the condition that is shown, null while there is no status. */
  public String reason;

  @Column(name = "last_seen_at")
  public Instant lastSeenAt;

  /** Null while the object exists. */
  @Column(name = "deleted_at")
  public Instant deletedAt;

  @Column(name = "deleted_at_estimated")
  public boolean deletedAtEstimated;
}
