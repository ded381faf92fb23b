package io.mlride.database.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A Secret that somebody wrote, without its values; see the table {@code secret_name}. */
@Entity
@Table(schema = "accounts", name = "secret_name")
@IdClass(SecretName.Key.class)
public class SecretName {
  @Id
  @Column(name = "account_id")
  public UUID accountId;

  @Id public String name;

  /** Names of the entries. */
  @JdbcTypeCode(SqlTypes.JSON)
  public List<String> keys = List.of();

  @Column(name = "written_at")
  public Instant writtenAt;

  /** Key of a row. */
  public record Key(UUID accountId, String name) implements Serializable {}
}
