package io.mlride.database.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A code that opens a workspace once; see the table {@code opening}. */
@Entity
@Table(schema = "accounts", name = "opening")
public class Opening {
  /** SHA-256 of the code. */
  @Id
  @Column(name = "code_hash")
  public byte[] codeHash;

  @Column(name = "account_id")
  public UUID accountId;

  @Column(name = "session_id")
  public UUID sessionId;

  /** Null: the account owns the workspace. */
  @Column(name = "share_id")
  public UUID shareId;

  @Column(name = "workspace_uid")
  public UUID workspaceUid;

  /** Host, with its port unless that is the scheme's own. */
  public String host;

  public String state;

  @Column(name = "expires_at")
  public Instant expiresAt;
}
