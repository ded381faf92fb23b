package io.mlride.database.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser that opened a workspace; see the table {@code app_session}. */
@Entity
@Table(schema = "accounts", name = "app_session")
public class AppSession {
  @Id public UUID id;

  /** SHA-256 of the secret in the cookie. */
  @Column(name = "secret_hash")
  public byte[] secretHash;

  /** The code it was begun with. */
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

  public String host;

  @Column(name = "begun_at")
  public Instant begunAt;

  @Column(name = "last_used_at")
  public Instant lastUsedAt;
}
