package io.mlride.database.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What runs reserve. Callers hold a transaction. */
@ApplicationScoped
public class Reservations implements PanacheRepositoryBase<Reservation, Reservation.Key> {

  /** The newest reservation of each of these Pods. */
  public List<Reservation> newest(Collection<UUID> podUids) {
    return list(
        "from Reservation r where r.podUid in ?1 and r.since ="
            + " (select max(o.since) from Reservation o where o.podUid = r.podUid)",
        podUids);
  }

  /** Writes what a Pod reserves from a time on; a row of that Pod and time changes nothing. */
  public void write(Reservation row) {
    if (findById(new Reservation.Key(row.podUid, row.since)) == null) {
      persist(row);
    }
  }
}
