package io.mlride.database.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How far the deletion of an account has come; see the table {@code deletion}. */
@Entity
@Table(schema = "accounts", name = "deletion")
public class Deletion {
  @Id
  @Column(name = "account_id")
  public UUID accountId;

  /** Null once all is done, and of an account that had none. */
  public String handle;

  @Column(name = "requested_at")
  public Instant requestedAt;

  /** Null: it can still be cancelled. */
  @Column(name = "sessions_ended_at")
  public Instant sessionsEndedAt;

  @Column(name = "space_stopped_at")
  public Instant spaceStoppedAt;

  @Column(name = "space_deleted_at")
  public Instant spaceDeletedAt;

  @Column(name = "namespace_gone_at")
  public Instant namespaceGoneAt;

  @Column(name = "history_blurred_at")
  public Instant historyBlurredAt;

  @Column(name = "rows_deleted_at")
  public Instant rowsDeletedAt;

  /** Until then one replica works on it; null: nobody does. */
  @Column(name = "claimed_until")
  public Instant claimedUntil;
}
