package io.mlride.database.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that somebody did or tried; see the table {@code audit}. */
@Entity
@Table(schema = "accounts", name = "audit")
public class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public Instant at;

  @Column(name = "request_id")
  public String requestId;

  /** Id of the account; null: nobody was logged in. */
  public UUID actor;

  /** session, token, provider or none. */
  public String via;

  public String action;
  public String object;

  /** What the action alone does not say; null: nothing. */
  public String detail;

  /** Id of the account that the object belongs to. */
  public UUID owner;

  public String address;

  /** HTTP status code of the answer. */
  public int status;

  /** done, refused or failed. */
  public String outcome;

  /** Type of the problem that was answered; null: none. */
  public String problem;
}
