package io.mlride.database.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Who an external provider says somebody is; see the table {@code identity}. */
@Entity
@Table(schema = "accounts", name = "identity")
@IdClass(Identity.Key.class)
public class Identity {
  @Id public String issuer;
  @Id public String subject;

  @Column(name = "account_id")
  public UUID accountId;

  @Column(name = "linked_at")
  public Instant linkedAt;

  /** Key of an identity; nothing else tells people apart. */
  public record Key(String issuer, String subject) implements Serializable {}
}
