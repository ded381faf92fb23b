package io.mlride.database.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what is free in the cluster, by resource. */
@ApplicationScoped
public class ResourceCapacities implements PanacheRepositoryBase<ResourceCapacity, String> {

  /** All resources by name. */
  public List<ResourceCapacity> all() {
    return list("order by resource");
  }
}
