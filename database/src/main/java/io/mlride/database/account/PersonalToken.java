package io.mlride.database.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A token that somebody made for a script; see the table {@code personal_token}. */
@Entity
@Table(schema = "accounts", name = "personal_token")
public class PersonalToken {
  @Id public UUID id;

  @Column(name = "account_id")
  public UUID accountId;

  public String name;

  /** SHA-256 of the token. */
  @Column(name = "secret_hash")
  public byte[] secretHash;

  /** "read" or "write". */
  public String scope;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  /** Day (UTC); null: never used. */
  @Column(name = "last_used_on")
  public LocalDate lastUsedOn;
}
