package io.mlride.database.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A picture of a person; see the table {@code avatar}. */
@Entity
@Table(schema = "accounts", name = "avatar")
public class Avatar {
  /** Unguessable. */
  @Id public String name;

  @Column(name = "account_id")
  public UUID accountId;

  public byte[] png;

  @Column(name = "made_at")
  public Instant madeAt;
}
