package io.mlride.database.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person; see the table {@code account}. */
@Entity
@Table(schema = "accounts", name = "account")
public class Account {
  /** Value of {@link #role} of people who may look after others. */
  public static final String ADMIN = "admin";

  /** Value of {@link #role} of everybody else. */
  public static final String USER = "user";

  @Id public UUID id;

  /** Null until somebody who came by single sign-on has chosen it. */
  public String handle;

  public String email;

  /** Argon2id; null: there is no password. */
  @Column(name = "password_hash")
  public String passwordHash;

  public String role = USER;

  /** Null: may come in. */
  @Column(name = "suspended_at")
  public Instant suspendedAt;

  /** True: not suspended any more, but the UserSpace was not seen Active since. */
  @Column(name = "space_to_resume")
  public boolean spaceToResume;

  public String nickname;

  /** Unguessable name of the picture; null: there is none. */
  public String avatar;

  @Column(name = "created_at")
  public Instant createdAt;

  /** Null: it stays. */
  @Column(name = "deletion_due_at")
  public Instant deletionDueAt;
}
