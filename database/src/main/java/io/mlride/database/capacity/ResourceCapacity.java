package io.mlride.database.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One resource over all schedulable nodes, from the view {@code capacity}; units as in Amount. */
@Entity
@Immutable
@Table(schema = "history", name = "capacity")
public class ResourceCapacity {
  @Id public String resource;

  /** How many nodes have it. */
  public long nodes;

  public long allocatable;

  @Column(name = "in_use")
  public long inUse;

  public long free;

  /** The most that is free on one node. */
  @Column(name = "largest_free")
  public long largestFree;

  /** The most that one node could ever give. */
  @Column(name = "largest_allocatable")
  public long largestAllocatable;
}
