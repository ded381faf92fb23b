package io.mlride.database.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser or program that logged in; see the table {@code session}. */
@Entity
@Table(schema = "accounts", name = "session")
public class Session {
  @Id public UUID id;

  @Column(name = "account_id")
  public UUID accountId;

  /** SHA-256 of the secret in the newest refresh token. */
  @Column(name = "secret_hash")
  public byte[] secretHash;

  @Column(name = "begun_at")
  public Instant begunAt;

  @Column(name = "last_used_at")
  public Instant lastUsedAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  public String address;
  public String agent;
}
