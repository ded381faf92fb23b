package io.mlride.database.share;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Leave of an owner that somebody else opens a workspace; see the table {@code share}. */
@Entity
@Table(schema = "accounts", name = "share")
public class Share {
  @Id public UUID id;

  @Column(name = "workspace_uid")
  public UUID workspaceUid;

  @Column(name = "owner_id")
  public UUID ownerId;

  @Column(name = "guest_id")
  public UUID guestId;

  @Column(name = "granted_at")
  public Instant grantedAt;

  public Instant until;
}
