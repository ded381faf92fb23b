package io.mlride.database.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Up to when the tables of a subject agree with the cluster; see the table {@code observation}. */
@Entity
@Table(schema = "history", name = "observation")
public class Observation {
  @Id public String subject;

  @Column(name = "seen_until")
  public Instant seenUntil;
}
