package io.mlride.database.capacity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A node of the cluster and what it has; see the tables {@code node} and {@code node_resource}. */
@Entity
@Table(schema = "history", name = "node")
public class Node {
  @Id public String name;

  /** Ready, not cordoned, not reserved for the control plane. */
  public boolean schedulable;

  @JdbcTypeCode(SqlTypes.JSON)
  public Map<String, String> labels = Map.of();

  @JdbcTypeCode(SqlTypes.JSON)
  public List<Taint> taints = List.of();

  /** When anything of this node last changed here. */
  @Column(name = "updated_at")
  public Instant updatedAt;

  /** By resource name. */
  @ElementCollection
  @CollectionTable(
      schema = "history",
      name = "node_resource",
      joinColumns = @JoinColumn(name = "node"))
  @MapKeyColumn(name = "resource")
  public Map<String, Amount> resources = new HashMap<>();
}
