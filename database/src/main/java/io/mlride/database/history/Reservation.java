package io.mlride.database.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a run reserves since a time; a later one replaces it. See the table {@code reservation}. */
@Entity
@Table(schema = "history", name = "reservation")
@IdClass(Reservation.Key.class)
public class Reservation {
  @Id
  @Column(name = "pod_uid")
  public UUID podUid;

  @Id public Instant since;

  /** Thousandths of a core. */
  @Column(name = "cpu_millis")
  public long cpuMillis;

  @Column(name = "memory_bytes")
  public long memoryBytes;

  /** Extended resource name to whole number; empty: none. */
  @JdbcTypeCode(SqlTypes.JSON)
  public Map<String, Long> gpus = Map.of();

  /** Key of a reservation. */
  public record Key(UUID podUid, Instant since) implements Serializable {}
}
