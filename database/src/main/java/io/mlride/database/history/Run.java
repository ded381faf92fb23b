package io.mlride.database.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A Pod of a Workspace that was bound to a node; see the table {@code run}. */
@Entity
@Table(schema = "history", name = "run")
public class Run {
  @Id
  @Column(name = "pod_uid")
  public UUID podUid;

  @Column(name = "workspace_uid")
  public UUID workspaceUid;

  @Column(name = "pod_name")
  public String podName;

  public String node;
  public String image;

  /** {@code sha256:...}, null until the node says what it runs. */
  @Column(name = "image_digest")
  public String imageDigest;

  /** When the Pod was bound to its node. */
  @Column(name = "started_at")
  public Instant startedAt;

  @Column(name = "last_seen_at")
  public Instant lastSeenAt;

  /** Null while the Pod holds what it reserves. */
  @Column(name = "ended_at")
  public Instant endedAt;

  @Column(name = "end_estimated")
  public boolean endEstimated;

  /** Null exactly while {@link #endedAt} is. */
  @Column(name = "end_reason")
  public String endReason;
}
